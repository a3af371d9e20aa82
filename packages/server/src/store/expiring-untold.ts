import { type Kysely, sql } from "kysely";
import type { Expiring } from "#app/ports/alarm-store.ts";
import type { Tables } from "./tables.ts";

/** Keys and admin tokens whose end is near and was not told; the cause is written as `core/alarm/expiring.ts` writes it. */
export async function expiringUntold(
  db: Kysely<Tables>,
  fromMs: number,
  toMs: number,
  limit: number,
): Promise<Expiring[]> {
  const keys = await db
    .selectFrom("keys")
    .select(["id", "name", "project_id", "expires_at_ms"])
    .where("expires_at_ms", ">", fromMs)
    .where("expires_at_ms", "<=", toMs)
    .where("revoked_at_ms", "is", null)
    .where("deleted_at_ms", "is", null)
    .where("enabled", "=", 1)
    .where(untold("keys", "key.expiring"))
    .limit(limit)
    .execute();
  const tokens = await db
    .selectFrom("admin_tokens")
    .select(["id", "name", "project_id", "expires_at_ms"])
    .where("expires_at_ms", ">", fromMs)
    .where("expires_at_ms", "<=", toMs)
    .where(untold("admin_tokens", "admin_token.expiring"))
    .limit(limit)
    .execute();
  return [
    ...keys.flatMap(({ id, name, ...row }) => expiring({ kind: "key", id, name }, row)),
    ...tokens.flatMap(({ id, name, ...row }) => expiring({ kind: "admin-token", id, name }, row)),
  ];
}

function expiring(
  subject: Expiring["subject"],
  {
    project_id: projectId,
    expires_at_ms: expiresAtMs,
  }: { project_id: Expiring["projectId"]; expires_at_ms: number | null },
): Expiring[] {
  return expiresAtMs === null ? [] : [{ projectId, subject, expiresAtMs }];
}

function untold(table: "keys" | "admin_tokens", event: string) {
  const cause = sql`${`${event}:`} || ${sql.ref(`${table}.id`)} || ':' || cast(${sql.ref(`${table}.expires_at_ms`)} as text)`;
  return sql<boolean>`not exists (
    select 1 from alarms where alarms.project_id = ${sql.ref(`${table}.project_id`)} and alarms.cause = ${cause})`;
}
