import type { InvitationId } from "#core/ids.ts";
import { idKind } from "./id-kind.ts";

/** Makes and recognises invitation ids: `inv_` and 16 base62 characters. */
export const invitationId = idKind<InvitationId>("inv");
