import type { Kysely } from "kysely";
import type { KeyUse } from "#app/ports/usage-store.ts";
import type { KeyId, ProjectId } from "#core/ids.ts";
import { sumOfRequests } from "./sum-of-requests.ts";
import type { Tables } from "./tables.ts";

/** The use of some keys in two queries, however many they are; keys that were never used are left out. */
export async function useOfKeys(
  db: Kysely<Tables>,
  projectId: ProjectId,
  keyIds: readonly KeyId[],
  dayStartMs: number,
): Promise<ReadonlyMap<KeyId, KeyUse>> {
  if (keyIds.length === 0) return new Map();
  const onDay = await db
    .selectFrom("usage_day")
    .select(["key_id", sumOfRequests])
    .where("project_id", "=", projectId)
    .where("start_ms", "=", dayStartMs)
    .where("key_id", "in", keyIds)
    .groupBy("key_id")
    .execute();
  const requests = new Map(onDay.map((row) => [row.key_id, row.requests]));
  const last = await db.selectFrom("key_last_use").selectAll().where("key_id", "in", keyIds).execute();
  return new Map(
    last.map((row) => [row.key_id, { lastUsedAtMs: row.minute_ms, requestsOnDay: requests.get(row.key_id) ?? 0 }]),
  );
}
