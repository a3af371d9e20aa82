import type { KeyKind } from "#core/key.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { KEY_PRESETS, type KeyPresetId } from "./key-presets.ts";

/** The input filled up with what its preset says; what the input says itself wins. Without a preset it must say the kind. */
export function withPreset<
  Input extends { readonly kind?: KeyKind | undefined; readonly preset?: KeyPresetId | undefined },
>(input: Input): Result<Input & { readonly kind: KeyKind }> {
  const preset = KEY_PRESETS.find(({ id }) => id === input.preset);
  const kind = input.kind ?? preset?.fields.kind;
  if (kind === undefined) return refuse.invalid("kind", "Give kind as public or secret, or choose a preset.");
  const said = Object.entries(input).filter(([, value]) => value !== undefined);
  return ok({ ...input, ...preset?.fields, ...Object.fromEntries(said), kind });
}
