import type { AdminToken } from "../ports/admin-token-store.ts";
import type { AdminTokenView } from "./admin-token-view.ts";

/** An admin token as it is shown, field by field. */
export function viewAdminToken(token: AdminToken): AdminTokenView {
  const { id, name, role, display, expiresAtMs, createdAtMs, createdBy, lastUsedAtMs } = token;
  return { id, name, role, display, expiresAtMs, createdAtMs, createdBy, lastUsedAtMs };
}
