import { displayKey, formatKey, type KeyValue } from "#core/key-format.ts";
import type { KeyKind } from "#core/key.ts";
import type { AppContext } from "../app-context.ts";
import type { KeptValue } from "../ports/key-value-store.ts";

/** Enough for 36 characters whatever is thrown away. */
const RANDOM_BYTES = 128;

/** Draws a value for a key of this kind, and what is kept of it. */
export function drawValue(
  ctx: Pick<AppContext, "randomBytes" | "vault">,
  kind: KeyKind,
): { readonly value: KeyValue; readonly kept: KeptValue } {
  const value = formatKey(kind, ctx.randomBytes(RANDOM_BYTES));
  const sealed = kind === "public" ? ctx.vault.seal(value) : null;
  return { value, kept: { hash: ctx.vault.hash(value), sealed, display: displayKey(value) } };
}
