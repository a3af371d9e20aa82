import { type Expression, type ExpressionBuilder, sql, type SqlBool } from "kysely";
import type { KeyStatus } from "#app/keys/key-status.ts";
import type { KeyFilter } from "#app/ports/key-store.ts";
import type { ServiceId } from "#core/service.ts";
import type { Tables } from "./tables.ts";

type Builder = ExpressionBuilder<Tables, "keys">;

/** The condition that a listed key meets, whatever its value. */
export function matchesKeyFilter(filter: KeyFilter): (eb: Builder) => Expression<SqlBool> {
  return (eb) => {
    const conditions: Expression<SqlBool>[] = [eb("keys.project_id", "=", filter.projectId)];
    conditions.push(
      filter.status === null ? eb("deleted_at_ms", "is", null) : hasStatus(eb, filter.status, filter.nowMs),
    );
    if (filter.kind !== null) conditions.push(eb("kind", "=", filter.kind));
    if (filter.service !== null) conditions.push(mayUse(eb, filter.service));
    if (filter.text !== null) conditions.push(contains(eb, filter.text));
    return eb.and(conditions);
  };
}

/** The same order as `keyStatus`: the most final state first. */
function hasStatus(eb: Builder, status: KeyStatus, nowMs: number): Expression<SqlBool> {
  if (status === "deleted") return eb("deleted_at_ms", "is not", null);
  const notDeleted = eb("deleted_at_ms", "is", null);
  if (status === "revoked") return eb.and([notDeleted, eb("revoked_at_ms", "is not", null)]);
  const notRevoked = eb.and([notDeleted, eb("revoked_at_ms", "is", null)]);
  if (status === "expired") return eb.and([notRevoked, eb("expires_at_ms", "<=", nowMs)]);
  const notExpired = eb.or([eb("expires_at_ms", "is", null), eb("expires_at_ms", ">", nowMs)]);
  return eb.and([notRevoked, notExpired, eb("enabled", "=", status === "active" ? 1 : 0)]);
}

/** The list is kept as JSON, in which each id stands between quotes; a key without a list may use everything. */
function mayUse(eb: Builder, service: ServiceId): Expression<SqlBool> {
  return eb.or([eb("services", "is", null), like("services", JSON.stringify(service))]);
}

function contains(eb: Builder, text: string): Expression<SqlBool> {
  const folded = text.toLowerCase();
  return eb.or([like("name_folded", folded), like("lower(display)", folded), like("lower(id)", folded)]);
}

function like(column: "services" | "name_folded" | "lower(display)" | "lower(id)", part: string): Expression<SqlBool> {
  const pattern = `%${part.replaceAll(/[!%_]/g, "!$&")}%`;
  return sql<SqlBool>`${sql.raw(column)} like ${pattern} escape '!'`;
}
