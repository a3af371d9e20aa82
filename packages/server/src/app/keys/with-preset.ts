import type { KeyKind } from "#core/key.ts";
import type { AppContext } from "../app-context.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { keyPresets, type KeyPresetId } from "./key-presets.ts";

/** The input filled up with what its preset says; what the input says itself wins. Without a preset it must say the kind. */
export function withPreset<
  Input extends { readonly kind?: KeyKind | undefined; readonly preset?: KeyPresetId | undefined },
>(ctx: Pick<AppContext, "services">, input: Input): Result<Input & { readonly kind: KeyKind }> {
  const preset = keyPresets(ctx).find(({ id }) => id === input.preset);
  const kind = input.kind ?? preset?.fields.kind;
  if (kind === undefined) return refuse.invalid("kind", "Give kind as public or secret, or choose a preset.");
  const said = Object.entries(input).filter(([, value]) => value !== undefined);
  return ok({ ...input, ...preset?.fields, ...Object.fromEntries(said), kind });
}
