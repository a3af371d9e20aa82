import type { Generated } from "kysely";
import type { InvitationEnd } from "#app/ports/invitation-store.ts";
import type { KeyHash } from "#app/ports/key-vault.ts";
import type { SigningKeyKind } from "#app/ports/signing-key-store.ts";
import type { AuditEvent } from "#app/ports/audit-store.ts";
import type { WhenUsedUp } from "#core/budget.ts";
import type {
  AccountId,
  AdminTokenId,
  AlarmId,
  DeliveryId,
  DraftId,
  InvitationId,
  KeyId,
  PreviousValueId,
  ProjectId,
  SigningKeyId,
  TokenId,
  WebhookId,
} from "#core/ids.ts";
import type { AlarmEvent } from "#core/alarm/alarm.ts";
import type { Delivery } from "#app/ports/outbox.ts";
import type { KeyKind, MissingOriginPolicy } from "#core/key.ts";
import type { Outcome } from "#core/outcome.ts";
import type { Role } from "#core/role.ts";
import type { TokenType } from "#core/token/token-type.ts";

/** A boolean, as both databases keep it. */
export type Flag = 0 | 1;

/** Every table. Times are milliseconds since 1970, lists are JSON arrays, flags are 0 or 1, so that one query fits both databases. */
export type Tables = {
  migrations: { name: string };
  projects: {
    id: ProjectId;
    name: string;
    plan_id: string;
    suspended: Flag;
    created_at_ms: number;
    quota_per_day: number | null;
    quota_per_month: number | null;
    /** Both set, or both `null`: no budget. */
    budget_micros: number | null;
    budget_when_used_up: WhenUsedUp | null;
  };
  project_services: {
    project_id: ProjectId;
    service: string;
    enabled: Flag;
    quota_per_day: number | null;
    quota_per_month: number | null;
    rate_per_user: number | null;
  };
  members: { project_id: ProjectId; account_id: AccountId; role: Role };
  invitations: InvitationTable;
  keys: KeyTable;
  admin_tokens: AdminTokenTable;
  signing_keys: SigningKeyTable;
  tokens: TokenTable;
  audit: AuditTable;
  usage_minute: UsageTable;
  usage_hour: UsageTable;
  usage_day: UsageTable;
  usage_minute_total: UsageTotalTable;
  usage_hour_total: UsageTotalTable;
  usage_day_total: UsageTotalTable;
  /** The last minute in which a key was sent with a request. */
  key_last_use: { key_id: KeyId; project_id: ProjectId | ""; minute_ms: number };
  /** Values that keys had before they were rotated; of each key, `is_latest` marks the one replaced last. */
  previous_values: {
    id: PreviousValueId;
    key_id: KeyId;
    hash: KeyHash;
    display: string;
    retires_at_ms: number;
    is_ended: Flag;
    is_latest: Flag;
  };
  /** Requests counted a second time, apart from the sums: under the earlier value they carried, or the draft they were tried on. */
  usage_apart: {
    key_id: KeyId;
    subject: PreviousValueId | DraftId;
    outcome: Outcome;
    origin: string;
    requests: number;
    last_minute_ms: number;
  };
  /** Requests that carried an earlier value, by the hour in which they came. */
  usage_previous: { subject: PreviousValueId; start_ms: number; requests: number };
  journal_positions: { node_id: string; segment: number; segment_offset: number };
  settings: { name: string; value: string };
  alarms: AlarmTable;
  alarm_settings: { project_id: ProjectId; emails: string; events: string | null };
  webhooks: WebhookTable;
  deliveries: DeliveryTable;
  /** The accounts' own table, made and kept by better-auth; only read here. */
  user: { id: AccountId; name: string; email: string };
};

type InvitationTable = {
  id: InvitationId;
  project_id: ProjectId;
  email: string;
  role: Role;
  hash: KeyHash;
  created_at_ms: number;
  created_by: string;
  expires_at_ms: number;
  ended_as: InvitationEnd | null;
};

type KeyTable = {
  id: KeyId;
  project_id: ProjectId;
  name: string;
  /** The name in lower case, for searching in every script. */
  name_folded: string;
  kind: KeyKind;
  is_default: Flag;
  display: string;
  hash: KeyHash;
  sealed: string | null;
  services: string | null;
  resources: string | null;
  origins: string;
  user_agents: string;
  ips: string;
  missing_origin: MissingOriginPolicy;
  quota_per_day: number | null;
  quota_per_month: number | null;
  rate_per_second: number | null;
  rate_per_second_per_ip: number | null;
  allow_in_url: Flag;
  require_signature: Flag;
  signing_secret_at_ms: number | null;
  sealed_signing_secret: string | null;
  enabled: Flag;
  draft_id: DraftId | null;
  /** The whole draft as JSON: it is only ever read together. */
  draft: string | null;
  expires_at_ms: number | null;
  revoked_at_ms: number | null;
  deleted_at_ms: number | null;
  created_at_ms: number;
  created_by: string;
};

type AdminTokenTable = {
  id: AdminTokenId;
  project_id: ProjectId;
  name: string;
  role: Role;
  display: string;
  hash: KeyHash;
  expires_at_ms: number | null;
  created_at_ms: number;
  created_by: string;
  last_used_at_ms: number | null;
};

type SigningKeyTable = {
  id: SigningKeyId;
  project_id: ProjectId;
  name: string;
  kind: SigningKeyKind;
  public_key: string;
  /** Kept for managed keys alone. */
  sealed_private_key: string | null;
  created_at_ms: number;
  created_by: string;
  revoked_at_ms: number | null;
};

type TokenTable = {
  id: TokenId;
  project_id: ProjectId;
  type: TokenType;
  description: string;
  display: string;
  domains: string;
  signing_key_id: SigningKeyId;
  sealed: string | null;
  expires_at_ms: number | null;
  revoked_at_ms: number | null;
  created_at_ms: number;
  created_by: string;
};

type AuditTable = {
  id: Generated<number>;
  project_id: ProjectId;
  at_ms: number;
  actor_kind: AuditEvent["actor"]["kind"];
  actor_id: string | null;
  actor_name: string;
  action: string;
  target_kind: AuditEvent["target"]["kind"];
  target_id: string;
  target_name: string;
  ip: string | null;
  before_fields: string | null;
  after_fields: string | null;
};

type UsageTable = {
  project_id: ProjectId | "";
  start_ms: number;
  key_id: KeyId | "";
  service: string;
  outcome: Outcome;
  origin: string;
  requests: number;
  /** Billionths of the currency unit: a price per thousand in millionths leaves nothing to round. */
  cost_nanos: bigint;
};

/** The sums of all keys and origins. */
type UsageTotalTable = Omit<UsageTable, "key_id" | "origin">;

type AlarmTable = {
  id: AlarmId;
  project_id: ProjectId;
  cause: string;
  event: AlarmEvent;
  subject: string;
  facts: string;
  at_ms: number;
};

type WebhookTable = {
  id: WebhookId;
  project_id: ProjectId;
  url: string;
  events: string | null;
  sealed_secret: string;
  created_at_ms: number;
  created_by: string;
};

type DeliveryTable = {
  id: DeliveryId;
  project_id: ProjectId;
  alarm_id: AlarmId | null;
  channel: Delivery["channel"];
  webhook_id: WebhookId | null;
  receiver: string;
  event: Delivery["event"];
  payload: string;
  status: Delivery["status"];
  attempts: number;
  created_at_ms: number;
  next_attempt_at_ms: number;
  /** 0 while nobody is sending it. */
  claimed_until_ms: number;
  last_attempt_at_ms: number | null;
  response_status: number | null;
  problem: string | null;
};
