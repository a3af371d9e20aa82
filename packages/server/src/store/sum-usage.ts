import { type RawBuilder, sql } from "kysely";
import type { UsageDimension, UsageQuery, UsageSum } from "#app/ports/usage-store.ts";
import type { Outcome } from "#core/outcome.ts";
import type { KeyId } from "#core/ids.ts";
import type { Database } from "./database.ts";
import { isPicked } from "./is-picked.ts";
import { usageTableOf } from "./usage-table-of.ts";
import { USAGE_COLUMN } from "./usage-table.ts";

const NANOS = 1_000_000_000;

type Row = {
  readonly start: number;
  readonly key: KeyId | "";
  readonly service: string;
  readonly outcome: Outcome;
  readonly origin: string;
  readonly requests: number;
  readonly costNanos: number;
};

type Source = Pick<Database, "kysely" | "dialect">;

/** Adds usage up in the database, by start and by the dimensions asked for. */
export async function sumUsage({ kysely, dialect }: Source, query: UsageQuery): Promise<UsageSum[]> {
  const dimensions = query.groupBy.map((dimension) => sql`, ${valueOf(query, dimension)} as ${sql.id(dimension)}`);
  const names = [sql.id("start"), ...query.groupBy.map((dimension) => sql.id(dimension))];
  const { rows } = await sql<Row>`
    select ${sql.join(names)},
      cast(sum(requests) as bigint) as requests,
      cast(sum(cost_nanos) as double precision) as ${sql.id("costNanos")}
    from (
      select ${startOf(query)} as ${sql.id("start")}${sql.join(dimensions, sql``)}, requests, cost_nanos
      from ${usageTableOf(dialect, query, query.groupBy)}
      where ${isPicked(query)}
    ) as picked
    group by ${sql.join(names)}
    order by ${sql.join(names)}
    limit ${query.atMost}`.execute(kysely);
  return rows.map((row) => toSum(row, query.groupBy));
}

/** A row's value, or `(other)` where it is not told by itself. */
function valueOf({ told }: UsageQuery, dimension: UsageDimension): RawBuilder<unknown> {
  const column = sql.ref(USAGE_COLUMN[dimension]);
  if (told?.dimension !== dimension) return column;
  return sql`case when ${column} in (${sql.join(told.values)}) then ${column} else '(other)' end`;
}

/** The border that a row is counted under. Written out, because PostgreSQL takes each parameter for another value. */
function startOf({ bordersMs }: UsageQuery): RawBuilder<unknown> {
  if (bordersMs === null) return sql.ref("start_ms");
  const cases = bordersMs
    .toReversed()
    .map((border) => sql`when start_ms >= ${sql.lit(border)} then ${sql.lit(border)}`);
  return sql`cast(case ${sql.join(cases, sql` `)} end as bigint)`;
}

function toSum(row: Row, groupBy: readonly UsageDimension[]): UsageSum {
  const { start: startMs, requests, costNanos } = row;
  const dimensions = Object.fromEntries(groupBy.map((dimension) => [dimension, row[dimension]]));
  return { startMs, ...dimensions, requests, cost: costNanos / NANOS };
}
