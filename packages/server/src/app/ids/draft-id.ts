import type { DraftId } from "#core/ids.ts";
import { idKind } from "./id-kind.ts";

/** Makes and recognises the ids of drafts: `drf_` and 16 base62 characters. */
export const draftId = idKind<DraftId>("drf");
