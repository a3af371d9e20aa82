import type { AlarmId } from "#core/ids.ts";
import { idKind } from "./id-kind.ts";

/** Makes and recognises alarm ids: `alm_` and 16 base62 characters. */
export const alarmId = idKind<AlarmId>("alm");
