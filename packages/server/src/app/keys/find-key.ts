import type { Key } from "#core/key.ts";
import type { Role } from "#core/role.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { keyId } from "../ids/key-id.ts";
import { authorise } from "../projects/authorise.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";

/** Names one key of a project. */
export type KeyAddress = { readonly projectId: string; readonly keyId: string };

/** The key, if the actor has at least this role in its project. */
export async function findKey(ctx: AppContext, actor: Actor, address: KeyAddress, needed: Role): Promise<Result<Key>> {
  const access = await authorise(ctx, actor, address.projectId, needed);
  if (!access.ok) return access;
  const key = keyId.is(address.keyId) ? await ctx.store.keys.find(access.value.id, address.keyId) : null;
  return key === null ? refuse.notFound("key", address.keyId) : ok(key);
}
