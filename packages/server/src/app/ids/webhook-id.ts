import type { WebhookId } from "#core/ids.ts";
import { idKind } from "./id-kind.ts";

/** Makes and recognises webhook ids: `whk_` and 16 base62 characters. */
export const webhookId = idKind<WebhookId>("whk");
