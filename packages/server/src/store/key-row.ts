import type { Selectable } from "kysely";
import type { Key } from "#core/key.ts";
import { readDraft } from "./read-draft.ts";
import { readJsonList } from "./read-json-list.ts";
import type { Tables } from "./tables.ts";
import { toFlag } from "./to-flag.ts";

/** A key as a row holds it, without its value. */
export function toKey(row: Selectable<Tables["keys"]>): Key {
  return {
    id: row.id,
    projectId: row.project_id,
    name: row.name,
    kind: row.kind,
    isDefault: row.is_default === 1,
    display: row.display,
    services: row.services === null ? null : readJsonList(row.services),
    resources: row.resources === null ? null : readJsonList(row.resources),
    origins: readJsonList(row.origins),
    userAgents: readJsonList(row.user_agents),
    ips: readJsonList(row.ips),
    missingOrigin: row.missing_origin,
    quotaPerDay: row.quota_per_day,
    quotaPerMonth: row.quota_per_month,
    ratePerSecond: row.rate_per_second,
    ratePerSecondPerIp: row.rate_per_second_per_ip,
    allowInUrl: row.allow_in_url === 1,
    requireSignature: row.require_signature === 1,
    enabled: row.enabled === 1,
    draft: row.draft === null ? null : readDraft(row.draft),
    signingSecretAtMs: row.signing_secret_at_ms,
    expiresAtMs: row.expires_at_ms,
    revokedAtMs: row.revoked_at_ms,
    deletedAtMs: row.deleted_at_ms,
    createdAtMs: row.created_at_ms,
    createdBy: row.created_by,
  };
}

/** The columns that are written once, when a key is made. */
export function fixedColumns(key: Key) {
  return {
    id: key.id,
    project_id: key.projectId,
    kind: key.kind,
    is_default: toFlag(key.isDefault),
    display: key.display,
    created_at_ms: key.createdAtMs,
    created_by: key.createdBy,
  };
}

/** The columns that a change may write. */
export function changeableColumns(key: Key) {
  return {
    name: key.name,
    name_folded: key.name.toLowerCase(),
    services: key.services === null ? null : JSON.stringify(key.services),
    resources: key.resources === null ? null : JSON.stringify(key.resources),
    origins: JSON.stringify(key.origins),
    user_agents: JSON.stringify(key.userAgents),
    ips: JSON.stringify(key.ips),
    missing_origin: key.missingOrigin,
    quota_per_day: key.quotaPerDay,
    quota_per_month: key.quotaPerMonth,
    rate_per_second: key.ratePerSecond,
    rate_per_second_per_ip: key.ratePerSecondPerIp,
    allow_in_url: toFlag(key.allowInUrl),
    require_signature: toFlag(key.requireSignature),
    signing_secret_at_ms: key.signingSecretAtMs,
    enabled: toFlag(key.enabled),
    draft_id: key.draft?.id ?? null,
    draft: key.draft === null ? null : JSON.stringify(key.draft),
    expires_at_ms: key.expiresAtMs,
    revoked_at_ms: key.revokedAtMs,
    deleted_at_ms: key.deletedAtMs,
  };
}
