import { type Kysely, sql } from "kysely";
import type { OverviewStore } from "#app/ports/overview-store.ts";
import { sumOfRequests } from "./sum-of-requests.ts";
import type { Tables } from "./tables.ts";

const sumOfRefused = sql<number>`cast(sum(case when outcome = 'allowed' then 0 else requests end) as bigint)`.as(
  "refused",
);

/** A project's first screen, from the database. */
export function overviewStore(db: Kysely<Tables>): OverviewStore {
  return {
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
