import type { AdminTokenId, KeyId } from "../ids.ts";
import type { ServiceId } from "../service.ts";

/** Everything that an alarm can be about; webhooks and mail choose among these. */
export const ALARM_EVENTS = Object.freeze([
  "quota.near",
  "quota.reached",
  "credit.near",
  "credit.reached",
  "budget.near",
  "budget.reached",
  "key.new_origin",
  "key.new_origins",
  "default_key.public",
  "key.expiring",
  "admin_token.expiring",
  "alarms.more",
] as const);

/** What an alarm is about, as webhooks name it. */
export type AlarmEvent = (typeof ALARM_EVENTS)[number];

/** The thing that an alarm is about. */
export type AlarmSubject =
  | { readonly kind: "key"; readonly id: KeyId; readonly name: string }
  | { readonly kind: "service"; readonly id: ServiceId; readonly name: string }
  | { readonly kind: "project"; readonly id: string; readonly name: string }
  | { readonly kind: "admin-token"; readonly id: AdminTokenId; readonly name: string };

/** What a rule found, before anybody was told. */
export type AlarmFinding = {
  readonly event: AlarmEvent;
  /** The same for the same cause in the same period, and for nothing else: an alarm of a cause is raised once. */
  readonly cause: string;
  readonly subject: AlarmSubject;
  /** The numbers and names behind it, as a webhook carries them; times are RFC 3339. */
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>;
};
