import type { PreviousValueId } from "#core/ids.ts";
import { idKind } from "./id-kind.ts";

/** Makes and recognises the ids of earlier values of keys: `val_` and 16 base62 characters. */
export const previousValueId = idKind<PreviousValueId>("val");
