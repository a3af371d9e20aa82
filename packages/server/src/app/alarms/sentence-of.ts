import type { AlarmEvent, AlarmFinding } from "#core/alarm/alarm.ts";

/** What happened, in a sentence for a person. */
export function sentenceOf({ event, subject, facts }: Pick<AlarmFinding, "event" | "subject" | "facts">): string {
  const thing = subject.kind === "project" ? "the project" : `the ${NAMES[subject.kind]} “${subject.name}”`;
  return SENTENCES[event](thing, facts);
}

type Facts = AlarmFinding["facts"];

const NAMES = { key: "key", service: "service", "admin-token": "admin token" } as const;

const SENTENCES: Readonly<Record<AlarmEvent, (thing: string, facts: Facts) => string>> = {
  "quota.near": (thing, facts) => capital(`${thing} used ${usedOf(facts)} requests of this ${text(facts, "period")}.`),
  "quota.reached": (thing, facts) =>
    capital(
      `${thing} used all ${text(facts, "limit")} requests of this ${text(facts, "period")}; further ones are refused.`,
    ),
  "credit.near": (_, facts) => `The project used ${usedOf(facts)} of this month's credit.`,
  "credit.reached": (_, facts) => `The project used all of this month's credit (${text(facts, "limit")}).`,
  "budget.near": (_, facts) => `The project spent ${usedOf(facts)} of its budget of this month.`,
  "budget.reached": (_, facts) => `The project spent its whole budget of this month (${text(facts, "limit")}).`,
  "key.new_origin": (thing, facts) =>
    capital(`${thing} was used from ${text(facts, "origin")}, where it was not used in the last 30 days.`),
  "key.new_origins": (thing, facts) =>
    capital(
      `${thing} was used from more than ${text(facts, "moreThan")} new origins today, among them ${list(facts)}.`,
    ),
  "default_key.public": (_, facts) =>
    `The default key is used in public, from ${list(facts)}. It has no restrictions: make a key for that website.`,
  "key.expiring": (thing, facts) => capital(`${thing} stops by itself ${when(facts)}.`),
  "alarms.more": (_, facts) =>
    `There are more than ${text(facts, "moreThan")} alarms of the kind ${text(facts, "event")} today; further ones stand in the list of alarms only.`,
  "admin_token.expiring": (thing, facts) => capital(`${thing} stops by itself ${when(facts)}.`),
};

function usedOf(facts: Facts): string {
  return `${text(facts, "used")} of ${text(facts, "limit")}`;
}

function text(facts: Facts, name: string): string {
  const fact = facts[name] ?? "";
  return typeof fact === "number" ? fact.toLocaleString("en-US") : String(fact);
}

/** `on 1 December 2026 at 17:11 UTC` */
function when({ expiresAt }: Facts): string {
  const at = new Date(String(expiresAt));
  const day = at.toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
  return `on ${day} at ${at.toISOString().slice(11, 16)} UTC`;
}

function list({ origins }: Facts): string {
  return Array.isArray(origins) ? origins.join(", ") : "";
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
