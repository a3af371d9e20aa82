import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { isAdminToken } from "./admin-token-format.ts";

const MINUTE_MS = 60_000;

/** The actor that an admin token stands for; `null` when it is malformed, unknown or expired. Notes its use, to the minute. */
export async function findAdminToken(
  ctx: Pick<AppContext, "store" | "vault" | "nowMs">,
  value: string,
): Promise<Extract<Actor, { kind: "admin-token" }> | null> {
  if (!isAdminToken(value)) return null;
  const token = await ctx.store.adminTokens.findByHash(ctx.vault.hash(value));
  if (token === null) return null;
  const nowMs = ctx.nowMs();
  if (token.expiresAtMs !== null && token.expiresAtMs <= nowMs) return null;
  const minuteMs = Math.floor(nowMs / MINUTE_MS) * MINUTE_MS;
  if (token.lastUsedAtMs === null || token.lastUsedAtMs < minuteMs)
    await ctx.store.adminTokens.touch(token.id, minuteMs);
  const { id, name, projectId, role } = token;
  return { kind: "admin-token", id, name, projectId, role };
}
