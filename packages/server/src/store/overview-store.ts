import { type Kysely, sql } from "kysely";
import type { Counts, OverviewStore } from "#app/ports/overview-store.ts";
import { sumOfRequests } from "./sum-of-requests.ts";
import type { Tables } from "./tables.ts";
import { USAGE_TABLE } from "./usage-table.ts";

const sumOfRefused = sql<number>`cast(sum(case when outcome = 'allowed' then 0 else requests end) as bigint)`.as(
  "refused",
);

/** A project's first screen, from the database. */
export function overviewStore(db: Kysely<Tables>): OverviewStore {
  return {
    count: (projectId, grain, fromMs, toMs) => count(db, projectId, grain, fromMs, toMs),

    async busiestKeys(projectId, dayStartMs, limit) {
      const perKey = db
        .selectFrom("usage_day")
        .select(["key_id", sumOfRequests, sumOfRefused])
        .where("project_id", "=", projectId)
        .where("start_ms", "=", dayStartMs)
        .groupBy("key_id");
      const rows = await db
        .selectFrom(perKey.as("per_key"))
        // Tokens and what came without a key are counted under ids of their own.
        .innerJoin("keys", "keys.id", "per_key.key_id")
        .select(["keys.id as keyId", "per_key.requests", "per_key.refused"])
        .orderBy("per_key.requests", "desc")
        .orderBy("keys.id")
        .limit(limit)
        .execute();
      return rows;
    },

    async firstUse(projectId, defaultKeyId, fromMs) {
      const allowed = db
        .selectFrom("usage_day")
        .select("start_ms")
        .where("project_id", "=", projectId)
        .where("start_ms", ">=", fromMs)
        .where("outcome", "=", "allowed")
        .limit(1);
      const published = allowed.where((eb) => eb("origin", "<>", "").or("key_id", "<>", defaultKeyId));
      return {
        served: (await allowed.executeTakeFirst()) !== undefined,
        published: (await published.executeTakeFirst()) !== undefined,
      };
    },
  };
}

async function count(
  db: Kysely<Tables>,
  ...[projectId, grain, fromMs, toMs]: Parameters<OverviewStore["count"]>
): Promise<Counts> {
  const table = sql.table(USAGE_TABLE[grain]);
  const picked = sql`project_id = ${projectId} and start_ms >= ${fromMs} and start_ms < ${toMs}`;
  // Without groups a sum is many times faster, and the few that were refused have an index of their own.
  const { rows } = await sql<Counts>`
    select
      cast(coalesce((select sum(requests) from ${table} where ${picked}), 0) as bigint) as requests,
      cast(coalesce((select sum(requests) from ${table} where ${picked} and outcome <> 'allowed'), 0) as bigint) as refused
    `.execute(db);
  const [{ requests, refused } = { requests: 0, refused: 0 }] = rows;
  return { requests, refused };
}
