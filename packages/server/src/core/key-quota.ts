import type { QuotaCharge } from "./charge.ts";
import type { KeyId } from "./ids.ts";
import { quotaId } from "./quota-id.ts";
import type { QuotaWindow } from "./quota-window.ts";

/** A key's quota as it is charged; `null` where there is none. */
export function keyQuota(keyId: KeyId, window: QuotaWindow, limit: number | null): QuotaCharge | null {
  return limit === null ? null : { id: quotaId.key(keyId), policy: `key-${window}`, window, limit };
}
