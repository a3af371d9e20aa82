import type { KeyValue } from "#core/key-format.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { findKey, type KeyAddress } from "./find-key.ts";

/** The value of a public key, for copying. Every role may: it stands in the open in every page that uses it. */
export async function readKeyValue(ctx: AppContext, actor: Actor, input: KeyAddress): Promise<Result<KeyValue>> {
  const key = await findKey(ctx, actor, input, "viewer");
  if (!key.ok) return key;
  const sealed = await ctx.store.keyValues.sealedValue(key.value.id);
  if (sealed === null) {
    return refuse.conflict(
      "A secret key is shown once, when it is made. If it is lost, make a new key and revoke this one.",
    );
  }
  return ok(ctx.vault.open(sealed));
}
