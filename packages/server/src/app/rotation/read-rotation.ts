import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { findKey, type KeyAddress } from "../keys/find-key.ts";
import { ok, type Result } from "../result.ts";
import type { RotationView } from "./rotation-view.ts";
import { viewRotation } from "./view-rotation.ts";

/** How many requests still use the value that a key had before, and from where. Every role may read it. */
export async function readRotation(ctx: AppContext, actor: Actor, input: KeyAddress): Promise<Result<RotationView>> {
  const key = await findKey(ctx, actor, input, "viewer");
  return key.ok ? ok(await viewRotation(ctx, key.value)) : key;
}
