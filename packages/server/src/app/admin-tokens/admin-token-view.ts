import type { AdminToken } from "../ports/admin-token-store.ts";

/** An admin token as it is shown; its value is not part of it. */
export type AdminTokenView = Omit<AdminToken, "projectId">;
