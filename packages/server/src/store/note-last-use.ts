import { type Kysely, sql } from "kysely";
import type { UsageRow } from "#app/ports/usage-sink.ts";
import type { KeyId, ProjectId } from "#core/ids.ts";
import { chunks } from "./chunks.ts";
import type { Tables } from "./tables.ts";

type LastUse = { key_id: KeyId; project_id: ProjectId | ""; minute_ms: number };

/** Notes the last minute in which each key was sent with a request. */
export async function noteLastUse(db: Kysely<Tables>, rows: readonly UsageRow[]): Promise<void> {
  for (const chunk of chunks(lastUses(rows))) {
    await db
      .insertInto("key_last_use")
      .values(chunk)
      .onConflict((conflict) =>
        conflict
          .column("key_id")
          .doUpdateSet({ minute_ms: sql`excluded.minute_ms`, project_id: sql`excluded.project_id` })
          .where("key_last_use.minute_ms", "<", sql<number>`excluded.minute_ms`),
      )
      .execute();
  }
}

/** One row for each key, in the order of ids, so that two nodes never wait for each other in a circle. */
function lastUses(rows: readonly UsageRow[]): LastUse[] {
  const last = new Map<KeyId, LastUse>();
  for (const { keyId, projectId, minuteMs } of rows) {
    if (keyId === "") continue;
    const before = last.get(keyId)?.minute_ms ?? minuteMs;
    last.set(keyId, { key_id: keyId, project_id: projectId, minute_ms: Math.max(minuteMs, before) });
  }
  return [...last.values()].sort((a, b) => (a.key_id < b.key_id ? -1 : 1));
}
