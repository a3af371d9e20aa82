import type { DeliveryId } from "#core/ids.ts";
import { idKind } from "./id-kind.ts";

/** Makes and recognises delivery ids, which receivers see as `webhook-id`: `msg_` and 16 base62 characters. */
export const deliveryId = idKind<DeliveryId>("msg");
