import type { Kysely } from "kysely";
import type { KeyId, ProjectId } from "#core/ids.ts";
import type { ServiceId } from "#core/service.ts";
import { sumOfRequests } from "./sum-of-requests.ts";
import type { Tables } from "./tables.ts";

/** Admitted requests of one day by key, for at most `limit` keys whose ids come after `after`. */
export async function allowedPerKey(
  db: Kysely<Tables>,
  dayStartMs: number,
  after: KeyId | "",
  limit: number,
): Promise<{ keyId: KeyId; requests: number }[]> {
  const rows = await allowedOn(db, dayStartMs)
    .select(["key_id", sumOfRequests])
    .where("key_id", ">", after)
    .groupBy("key_id")
    .orderBy("key_id")
    .limit(limit)
    .execute();
  return rows.flatMap(({ key_id: keyId, requests }) => (keyId === "" ? [] : [{ keyId, requests }]));
}

/** Admitted requests of one day by project and service. */
export async function allowedPerService(
  db: Kysely<Tables>,
  dayStartMs: number,
): Promise<{ projectId: ProjectId; service: ServiceId; requests: number }[]> {
  const rows = await allowedOn(db, dayStartMs)
    .select(["project_id", "service", sumOfRequests])
    .groupBy(["project_id", "service"])
    .execute();
  return rows.flatMap(({ project_id: projectId, service, requests }) =>
    projectId === "" ? [] : [{ projectId, service, requests }],
  );
}

function allowedOn(db: Kysely<Tables>, dayStartMs: number) {
  return db.selectFrom("usage_day").where("start_ms", "=", dayStartMs).where("outcome", "=", "allowed");
}
