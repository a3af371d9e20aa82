import type { AdminTokenView } from "#app/admin-tokens/admin-token-view.ts";
import type { CreatedAdminToken } from "#app/admin-tokens/create-admin-token.ts";
import { presentTime } from "./present-time.ts";

/** An admin token as it leaves the server: everything but its value. */
export function presentAdminToken(token: AdminTokenView) {
  return {
    id: token.id,
    name: token.name,
    role: token.role,
    display: token.display,
    expiresAt: presentTime(token.expiresAtMs),
    createdAt: presentTime(token.createdAtMs),
    createdBy: token.createdBy,
    lastUsedAt: presentTime(token.lastUsedAtMs),
  };
}

/** An admin token that was just made: the only time that its value goes along. */
export function presentCreatedAdminToken(token: CreatedAdminToken) {
  return { ...presentAdminToken(token), value: token.value };
}
