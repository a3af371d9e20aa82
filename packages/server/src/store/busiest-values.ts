import { sql } from "kysely";
import type { BusiestQuery } from "#app/ports/usage-store.ts";
import { isPicked } from "./is-picked.ts";
import type { Database } from "./database.ts";
import { usageTableOf } from "./usage-table-of.ts";
import { USAGE_COLUMN } from "./usage-table.ts";

/** The values of a dimension with the most requests, and how many values there are, in one reading. */
export async function busiestValues(
  { kysely, dialect }: Pick<Database, "kysely" | "dialect">,
  query: BusiestQuery,
): Promise<{ readonly values: readonly string[]; readonly count: number }> {
  const { rows } = await sql<{ value: string; count: number }>`
    select ${sql.ref(USAGE_COLUMN[query.dimension])} as value, cast(count(*) over () as bigint) as count
    from ${usageTableOf(dialect, query, [query.dimension])}
    where ${isPicked(query)}
    group by value
    order by sum(requests) desc, value
    limit ${query.atMost}`.execute(kysely);
  return { values: rows.map(({ value }) => value), count: rows[0]?.count ?? 0 };
}
