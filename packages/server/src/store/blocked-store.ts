import { type Kysely, sql } from "kysely";
import type { BlockedQuery, BlockedStore, BlockedSum } from "#app/ports/blocked-store.ts";
import type { Tables } from "./tables.ts";
import { USAGE_TABLE } from "./usage-table.ts";

const COLUMN = { newest: sql.id("lastAtMs"), most: sql.id("requests") } as const;

/** Refused requests in the database. */
export function blockedStore(db: Kysely<Tables>): BlockedStore {
  return {
    async list(query) {
      const { projectId, grain, fromMs, toMs, limit } = query;
      // Written out, so that the index of refused requests is found.
      const { rows } = await sql<BlockedSum>`
        select * from (
          select key_id as ${sql.id("keyId")}, service, outcome as code, origin,
            cast(sum(requests) as bigint) as requests,
            min(start_ms) as ${sql.id("firstAtMs")}, max(start_ms) as ${sql.id("lastAtMs")}
          from ${sql.table(USAGE_TABLE[grain])}
          where project_id = ${projectId} and outcome <> 'allowed' and start_ms >= ${fromMs} and start_ms < ${toMs}
            ${isOf(query)}
          group by key_id, service, outcome, origin
        ) as blocked
        ${comesAfter(query)}
        order by ${COLUMN[query.order]} desc, ${sql.id("keyId")}, service, code, origin
        limit ${limit}`.execute(db);
      return rows.map(({ keyId, service, code, origin, requests, firstAtMs, lastAtMs }) => {
        return { keyId, service, code, origin, requests, firstAtMs, lastAtMs };
      });
    },
  };
}

function isOf({ keyId, code }: BlockedQuery) {
  const ofKey = keyId === null ? sql`` : sql`and key_id = ${keyId}`;
  return code === null ? ofKey : sql`${ofKey} and outcome = ${code}`;
}

function comesAfter({ after, order }: BlockedQuery) {
  if (after === null) return sql``;
  const { value, keyId, service, code, origin } = after;
  return sql`where ${COLUMN[order]} < ${value} or (${COLUMN[order]} = ${value}
    and (${sql.id("keyId")}, service, code, origin) > (${keyId}, ${service}, ${code}, ${origin}))`;
}
