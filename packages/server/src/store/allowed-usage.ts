import { type Kysely, sql } from "kysely";
import type { AllowedQuery, ServiceUse } from "#app/ports/usage-store.ts";
import type { KeyId, ProjectId } from "#core/ids.ts";
import { sumOfRequests } from "./sum-of-requests.ts";
import type { Tables } from "./tables.ts";
import { USAGE_TABLE, USAGE_TOTAL_TABLE } from "./usage-table.ts";

/** `costNanos` as a floating-point number, exact up to 9 million units; beyond, a whole number would be refused as too large. */
type Row = Omit<ServiceUse, "projectId"> & { readonly projectId: ProjectId | "" };

/** Admitted requests by key, for at most `limit` keys whose ids come after `after`. */
export async function allowedPerKey(
  db: Kysely<Tables>,
  of: AllowedQuery,
  after: KeyId | "",
  limit: number,
): Promise<{ keyId: KeyId; requests: number }[]> {
  const rows = await allowed(db, of)
    .select(["key_id", sumOfRequests])
    .where("key_id", ">", after)
    .groupBy("key_id")
    .orderBy("key_id")
    .limit(limit)
    .execute();
  return rows.flatMap(({ key_id: keyId, requests }) => (keyId === "" ? [] : [{ keyId, requests }]));
}

/** Admitted requests and their cost by project and service; from a few sums, where it does not matter which keys were used. */
export async function allowedPerService(db: Kysely<Tables>, of: AllowedQuery): Promise<ServiceUse[]> {
  const { projectId, keyId, fromMs, toMs } = of;
  const { rows } = await sql<Row>`
    select project_id as ${sql.id("projectId")}, service,
      cast(sum(requests) as bigint) as requests, cast(sum(cost_nanos) as double precision) as ${sql.id("costNanos")}
    from ${sql.table(keyId === undefined ? USAGE_TOTAL_TABLE.day : USAGE_TABLE.day)}
    where outcome = 'allowed' and start_ms >= ${fromMs} and start_ms < ${toMs}
      ${projectId === null ? sql`` : sql`and project_id = ${projectId}`}
      ${keyId === undefined ? sql`` : sql`and key_id = ${keyId}`}
    group by project_id, service`.execute(db);
  return rows.flatMap(({ projectId: id, service, requests, costNanos }) =>
    id === "" ? [] : [{ projectId: id, service, requests, costNanos }],
  );
}

function allowed(db: Kysely<Tables>, { projectId, keyId, fromMs, toMs }: AllowedQuery) {
  let rows = db
    .selectFrom("usage_day")
    .where("start_ms", ">=", fromMs)
    .where("start_ms", "<", toMs)
    .where("outcome", "=", "allowed");
  if (projectId !== null) rows = rows.where("project_id", "=", projectId);
  return keyId === undefined ? rows : rows.where("key_id", "=", keyId);
}
