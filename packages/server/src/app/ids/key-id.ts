import type { KeyId } from "#core/ids.ts";
import { idKind } from "./id-kind.ts";

/** Makes and recognises key ids: `key_` and 16 base62 characters. */
export const keyId = idKind<KeyId>("key");
