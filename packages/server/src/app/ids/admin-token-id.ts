import type { AdminTokenId } from "#core/ids.ts";
import { idKind } from "./id-kind.ts";

/** Makes and recognises admin token ids: `adm_` and 16 base62 characters. */
export const adminTokenId = idKind<AdminTokenId>("adm");
