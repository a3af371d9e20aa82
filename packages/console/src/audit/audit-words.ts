import type { AuditEntry } from "../api/model.ts";
import { formatNumber } from "../words/numbers.ts";
import { formatExact } from "../words/times.ts";

/** One field that changed: its name and its values in words. */
export type FieldChange = { readonly field: string; readonly before: string | null; readonly after: string | null };

const FIELDS: Readonly<Record<string, string>> = {
  name: "name",
  kind: "kind",
  plan: "plan",
  planId: "plan",
  role: "role",
  suspended: "suspended",
  enabled: "enabled",
  services: "services",
  resources: "styles and tilesets",
  origins: "websites",
  userAgents: "apps",
  ips: "IP addresses",
  missingOrigin: "requests that name no website",
  quotaPerDay: "requests per day",
  ratePerSecond: "requests per second",
  ratePerSecondPerIp: "per second and IP address",
  ratePerUser: "per second and user",
  allowInUrl: "may stand in an address",
  expiresAt: "expires",
  revokedAt: "revoked",
  deletedAt: "deleted",
  display: "value",
  previousRetiresAt: "old value works until",
  retiresAt: "old value works until",
  draft: "tried restriction",
};

const VERBS: Readonly<Record<string, string>> = {
  create: "made",
  change: "changed",
  revoke: "revoked",
  delete: "deleted",
  undelete: "brought back",
  rotate: "rotated",
  "rotation.end": "ended the old value of",
  "allow-origin": "allowed a website for",
  "draft.save": "tries a restriction on",
  "draft.publish": "put the tried restriction in force on",
  "draft.discard": "threw the tried restriction away on",
  "make-signing-secret": "made a signing secret for",
  purge: "removed for good",
  join: "became",
  leave: "left as",
  remove: "removed",
  withdraw: "withdrew",
};
const THINGS: Readonly<Record<string, string>> = {
  key: "the key",
  service: "the service",
  project: "the project",
  "admin-token": "the admin token",
  token: "the token",
  "signing-key": "the signing key",
  member: "the member",
  invitation: "the invitation of",
};

/** A time as the API writes it. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** What was done, as the middle of a sentence: `changed the key`. */
export function actionWords({ action, target }: Pick<AuditEntry, "action" | "target">): string {
  const verb = action.slice(action.indexOf(".") + 1);
  return `${VERBS[verb] ?? verb} ${THINGS[target.kind] ?? target.kind}`;
}

/** The fields that differ between before and after, with their values in words. */
export function fieldChanges(before: unknown, after: unknown): readonly FieldChange[] {
  const old = recordOf(before);
  const now = recordOf(after);
  const names = [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])].filter((name) => name in FIELDS);
  return names
    .filter((name) => !(old === null && name === "name"))
    .map((name) => ({ field: FIELDS[name] ?? name, before: wordsIn(old, name), after: wordsIn(now, name) }))
    .filter((change) => change.before !== change.after && !(old === null && change.after === "none"));
}

function wordsIn(record: Record<string, unknown> | null, name: string): string | null {
  return record !== null && name in record ? valueWords(record[name]) : null;
}

function valueWords(value: unknown): string {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return "none";
  if (typeof value === "number") return formatNumber(value);
  if (value === true) return "yes";
  if (value === false) return "no";
  if (Array.isArray(value)) return value.map(String).join(", ");
  if (typeof value === "string") return TIME.test(value) ? formatExact(Date.parse(value)) : value;
  return Object.entries(recordOf(value) ?? {})
    .map(([name, inner]) => [FIELDS[name] ?? name, valueWords(inner)] as const)
    .filter(([, words]) => words !== "none")
    .map(([name, words]) => `${name}: ${words}`)
    .join("; ");
}

function recordOf(value: unknown): Record<string, unknown> | null {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
}
