import { compileKey } from "#core/compile-key.ts";
import type { Key } from "#core/key.ts";
import { matchClient } from "#core/match-client.ts";
import { observeOrigin } from "#core/pattern/observed-origin.ts";
import { patternForOrigin } from "#core/pattern/pattern-for-origin.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import type { KeyChanges } from "../ports/key-store.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { checkOrigins } from "./check-origins.ts";
import { findKey, type KeyAddress } from "./find-key.ts";
import type { KeyView } from "./key-view.ts";
import { updateKey } from "./update-key.ts";

/** `origin` as it was seen (`https://shop.example`), or a pattern (`*.shop.example`). */
export type AllowOriginInput = KeyAddress & { readonly origin: string };

/** Lets a website use a key, besides those that may already. Editors may; what is allowed already stays as it is. */
export async function allowOrigin(ctx: AppContext, actor: Actor, input: AllowOriginInput): Promise<Result<KeyView>> {
  const key = await findKey(ctx, actor, input, "editor");
  if (!key.ok) return key;
  const observed = observeOrigin({ origin: input.origin.trim(), referer: undefined, ownHosts: [] });
  const isSeen = /^[a-z][a-z0-9+.-]*:\/\//i.test(input.origin.trim()) && !input.origin.includes("*");
  const pattern = checkPattern(isSeen ? (patternForOrigin(observed) ?? input.origin) : input.origin);
  if (!pattern.ok) return pattern;
  return updateKey(ctx, actor, key.value, {
    action: "key.allow-origin",
    decide: (current) =>
      isSeen && matchClient(compileKey(current), observed, "") === "matched"
        ? ok({})
        : decideOrigins(current, pattern.value),
  });
}

function checkPattern(text: string): Result<string> {
  const checked = checkOrigins([text]);
  if (checked.ok) return ok(checked.value[0] ?? text);
  return { ok: false, problem: { ...checked.problem, field: "origin" } };
}

function decideOrigins(key: Key, pattern: string): Result<KeyChanges> {
  if (key.deletedAtMs !== null) return refuse.conflict("This key is deleted. Undelete it first, then change it.");
  if (key.revokedAtMs !== null) return refuse.conflict("This key is revoked for good. Make a new key instead.");
  if (key.origins.length === 0 && key.userAgents.length === 0) {
    return refuse.conflict(
      "This key works on every website. One that is allowed would be the only one from then on: to restrict the key, set its origins.",
    );
  }
  const origins = checkOrigins([...key.origins, pattern]);
  return origins.ok ? ok({ origins: origins.value }) : origins;
}
