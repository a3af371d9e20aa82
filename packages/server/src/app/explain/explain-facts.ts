import type { CheckedFacts } from "#core/explain.ts";
import { explain } from "#core/explain.ts";
import type { Facts } from "#core/facts.ts";
import { KEY_PATTERN } from "#core/key-format.ts";
import { TOKEN_PATTERN } from "#core/token/read-token.ts";
import { KEYLESS_KEY_ID } from "#core/keyless.ts";
import { refusalOf } from "#core/refusal.ts";
import type { AppContext } from "../app-context.ts";
import type { ExplainedCheck, RequestExplanation } from "./explanation.ts";
import { explainLimits } from "./explain-limits.ts";

/** Says what every check finds in these facts, and what the limits leave. Nothing is taken, counted or kept. */
export async function explainFacts(ctx: Pick<AppContext, "counter">, facts: Facts): Promise<RequestExplanation> {
  const { checks: checked, charges } = explain(facts);
  const { check: limitsCheck, states } = await explainLimits(ctx, facts, charges);
  const checks = [...checked.map((one) => describe(facts, one)), limitsCheck];
  const { credential, origin } = facts;
  return {
    outcome: checks.find(({ result }) => result === "refuse")?.code ?? "allowed",
    checks,
    key: credential.kind === "known" ? { id: credential.key.id, name: credential.key.name } : null,
    service: facts.service,
    resource: facts.resource?.id ?? null,
    observed: {
      origin: origin.kind === "missing" ? null : withoutKeys(origin.text),
      ip: facts.ip,
      userAgent: facts.userAgent === "" ? null : withoutKeys(facts.userAgent),
    },
    limits: states,
  };
}

function describe(facts: Facts, { check, verdict }: CheckedFacts): ExplainedCheck {
  const saw = verdict.kind === "skip" ? undefined : check.saw?.(facts);
  return {
    id: check.id,
    title: check.title,
    result: verdict.kind,
    code: verdict.kind === "refuse" ? verdict.code : null,
    sentence: sentenceOf(facts, { check, verdict }),
    saw: saw === undefined ? null : withoutKeys(saw),
    setting: settingOf(facts, check.setting),
  };
}

function sentenceOf(facts: Facts, { check, verdict }: CheckedFacts): string {
  if (verdict.kind === "pass") return `${check.title}.`;
  if (verdict.kind === "refuse") {
    const sentence = verdict.sentence ?? refusalOf(verdict.code).sentence;
    const allowed = allowedBy(facts, check.setting?.field);
    return allowed === null ? sentence : `${sentence} ${allowed}`;
  }
  return facts.credential.kind === "known"
    ? "This does not apply to the request."
    : "Without a key of this project there is nothing to look at.";
}

/** What the key allows, in full: whoever may read an explanation may read the key. */
function allowedBy({ credential }: Facts, field: string | undefined): string | null {
  if (credential.kind !== "known") return null;
  const { key } = credential;
  const lists: Readonly<Record<string, readonly string[] | null>> = {
    origins: [...key.origins, ...key.userAgents.map((part) => `User-Agent with ${part}`)],
    services: key.services,
    resources: key.resources,
    ips: key.ips,
  };
  const allowed = field === undefined ? null : (lists[field] ?? null);
  return allowed === null || allowed.length === 0 ? null : `The key allows: ${allowed.join(", ")}.`;
}

function settingOf(facts: Facts, setting: CheckedFacts["check"]["setting"]): ExplainedCheck["setting"] {
  if (setting === undefined || facts.credential.kind !== "known") return null;
  const { key, project } = facts.credential;
  if (setting.kind === "key" && key.id === KEYLESS_KEY_ID) return null;
  const ids = { key: key.id, service: facts.service, project: project.id, plan: project.plan.id };
  return { kind: setting.kind, id: ids[setting.kind], field: setting.field };
}

/** A key may have been pasted where none belongs: it is not repeated from there either. */
function withoutKeys(text: string): string {
  return text.replaceAll(new RegExp(`${KEY_PATTERN}|${TOKEN_PATTERN}`, "g"), "(key)");
}
