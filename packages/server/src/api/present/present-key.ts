import type { CreatedKey } from "#app/keys/create-key.ts";
import type { RotatedKey } from "#app/rotation/rotate-key.ts";
import type { KeyView } from "#app/keys/key-view.ts";
import { presentTime } from "./present-time.ts";

/** A key as it leaves the server: everything but its value. */
export function presentKey(key: KeyView) {
  return {
    id: key.id,
    name: key.name,
    kind: key.kind,
    isDefault: key.isDefault,
    display: key.display,
    services: key.services === null ? null : [...key.services],
    resources: key.resources === null ? null : [...key.resources],
    origins: [...key.origins],
    userAgents: [...key.userAgents],
    ips: [...key.ips],
    missingOrigin: key.missingOrigin,
    quotaPerDay: key.quotaPerDay,
    quotaPerMonth: key.quotaPerMonth,
    ratePerSecond: key.ratePerSecond,
    ratePerSecondPerIp: key.ratePerSecondPerIp,
    allowInUrl: key.allowInUrl,
    requireSignature: key.requireSignature,
    signingSecretAt: presentTime(key.signingSecretAtMs),
    enabled: key.enabled,
    expiresAt: presentTime(key.expiresAtMs),
    revokedAt: presentTime(key.revokedAtMs),
    deletedAt: presentTime(key.deletedAtMs),
    createdAt: presentTime(key.createdAtMs),
    createdBy: key.createdBy,
    status: key.status,
    lastUsedAt: presentTime(key.lastUsedAtMs),
    requestsToday: key.requestsToday,
  };
}

/** A key that was just made: the only time that its value goes along. */
export function presentCreatedKey(key: CreatedKey) {
  return { ...presentKey(key), value: key.value };
}

/** A key that was just rotated: a secret one's new value is shown this once. */
export function presentRotatedKey({ value, previous, ...key }: RotatedKey) {
  const { retiresAtMs, requests } = previous;
  return { ...presentKey(key), value, previous: { retiresAt: presentTime(retiresAtMs), requests } };
}
