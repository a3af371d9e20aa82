import { type RawBuilder, sql } from "kysely";
import type { UsageQuery } from "#app/ports/usage-store.ts";

/** Whether a row of usage lies in the period and passes the filter. */
export function isPicked({
  projectId,
  fromMs,
  toMs,
  filter = {},
}: Pick<UsageQuery, "projectId" | "fromMs" | "toMs" | "filter">): RawBuilder<boolean> {
  const { keyIds, services, outcomes, origin } = filter;
  const conditions = [
    sql`project_id = ${projectId}`,
    ...(keyIds === undefined ? [] : [sql`key_id in (${sql.join(keyIds)})`]),
    ...(services === undefined ? [] : [sql`service in (${sql.join(services)})`]),
    // Written out, so that the index of refused requests is found.
    ...(outcomes === "refused" ? [sql`outcome <> 'allowed'`] : []),
    ...(outcomes === undefined || outcomes === "refused" ? [] : [sql`outcome in (${sql.join(outcomes)})`]),
    ...(origin === undefined ? [] : [sql`origin = ${origin}`]),
    sql`start_ms >= ${fromMs} and start_ms < ${toMs}`,
  ];
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}
