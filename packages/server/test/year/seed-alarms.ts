import { randomBytes } from "node:crypto";
import { alarmId } from "#app/ids/alarm-id.ts";
import type { ProjectId } from "#core/ids.ts";
import { alarmStore } from "#store/alarm-store.ts";
import type { Database } from "#store/database.ts";
import type { SeededKey } from "./seed-keys.ts";

type Alarms = { readonly projectId: ProjectId; readonly nowMs: number; readonly keys: readonly SeededKey[] };

/** Adds an alarm for each of these keys, over the year: seen on a website that it had not been used on. */
export async function seedAlarms({ kysely }: Database, { projectId, nowMs, keys }: Alarms): Promise<void> {
  await kysely.transaction().execute(async (db) => {
    const alarms = alarmStore(db);
    for (const [index, { id, name }] of keys.entries()) {
      const origin = `https://stranger-${index}.example`;
      await alarms.add({
        id: alarmId.make(randomBytes),
        projectId,
        atMs: Math.round(nowMs - ((keys.length - index) / keys.length) * 365 * 86_400_000),
        event: "key.new_origin",
        cause: `key.new_origin ${id} ${origin}`,
        subject: { kind: "key", id, name },
        facts: { origin },
      });
    }
  });
}
