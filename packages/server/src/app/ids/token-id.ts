import type { TokenId } from "#core/ids.ts";
import { idKind } from "./id-kind.ts";

/** Makes and recognises token ids: `tok_` and 16 base62 characters. */
export const tokenId = idKind<TokenId>("tok");
