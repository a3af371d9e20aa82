import { type Kysely, sql } from "kysely";
import type { AllowedQuery, ServiceUse } from "#app/ports/usage-store.ts";
import type { KeyId } from "#core/ids.ts";
import { sumOfRequests } from "./sum-of-requests.ts";
import type { Tables } from "./tables.ts";

/** A floating-point number holds billionths exactly up to 9 million units; beyond, a whole number would be refused as too large. */
const sumOfCost = sql<number>`cast(sum(cost_nanos) as double precision)`.as("costNanos");

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

/** Admitted requests and their cost by project and service. */
export async function allowedPerService(db: Kysely<Tables>, of: AllowedQuery): Promise<ServiceUse[]> {
  const rows = await allowed(db, of)
    .select(["project_id", "service", sumOfRequests, sumOfCost])
    .groupBy(["project_id", "service"])
    .execute();
  return rows.flatMap(({ project_id: projectId, ...use }) => (projectId === "" ? [] : [{ projectId, ...use }]));
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
