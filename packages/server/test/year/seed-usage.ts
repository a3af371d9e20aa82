import { type Kysely, sql } from "kysely";
import type { ProjectId } from "#core/ids.ts";
import type { Outcome } from "#core/outcome.ts";
import type { Database } from "#store/database.ts";
import type { Tables } from "#store/tables.ts";
import type { SeededKey } from "./seed-keys.ts";

type Year = {
  readonly projectId: ProjectId;
  readonly nowMs: number;
  readonly keys: readonly SeededKey[];
  /** How many keys are used in each hour of the year; the key after them every second hour, and so on, down to once in weeks. */
  readonly busyKeys: number;
};

/** What requests of a key are counted under, apart from the time; `rank` 1 is the busiest key. */
type Counted = {
  key_id: SeededKey["id"];
  rank: number;
  service: string;
  outcome: Outcome;
  origin: string;
  weight: number;
};

type Seeding = Kysely<Tables & { seed_numbers: { n: number }; seed_counted: Counted }>;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** As long as minutes are kept; before, only hours and days are. */
const MINUTES_KEPT_DAYS = 8;
const DAYS = 365;
/** Enough to count the hours of the year and the minutes that are kept. */
const MOST_GRAINS = Math.max(DAYS * 24, MINUTES_KEPT_DAYS * 24 * 60);
const CHUNK_ROWS = 1_000;
/** So many keys were copied by strangers; each day as many of their origins are told apart as the meter tells. */
const COPIED_KEYS = 10;
const STRANGERS = 400;

/**
 * Fills the tables with a year of requests as the roll-ups leave them: minutes for the last 8 days, the hours that add them up and those
 * before, the days that add up the hours, and when each key was last used. Deterministic; needs keys that are there.
 */
export async function seedUsage({ kysely, dialect }: Database, year: Year): Promise<void> {
  await kysely.transaction().execute(async (transaction) => {
    const db = transaction as unknown as Seeding;
    await makeHelpers(db, year);
    await fillMinutes(db, year);
    await fillHours(db, year);
    await addUp(db, "minute", "hour");
    await addUp(db, "hour", "day");
    for (const grain of ["minute", "hour", "day"]) await makeTotals(db, grain);
    await noteLastUse(db, year);
    for (const table of ["seed_counted", "seed_numbers"]) await db.schema.dropTable(table).execute();
  });
  // PostgreSQL keeps its statistics by itself; on SQLite the server keeps none, and queries are planned without.
  await (dialect === "postgres" ? sql`analyze` : sql`pragma wal_checkpoint(truncate)`).execute(kysely);
}

async function makeHelpers(db: Seeding, { keys }: Year): Promise<void> {
  await sql`create temporary table seed_numbers (n integer primary key)`.execute(db);
  await sql`insert into seed_numbers
    with recursive numbers(n) as (select 0 union all select n + 1 from numbers where n < ${sql.lit(MOST_GRAINS)})
    select n from numbers`.execute(db);
  await sql`create temporary table seed_counted
    (key_id text, rank bigint, service text, outcome text, origin text, weight bigint)`.execute(db);
  const counted = keys.flatMap(countedUnder);
  for (let start = 0; start < counted.length; start += CHUNK_ROWS) {
    await db
      .insertInto("seed_counted")
      .values(counted.slice(start, start + CHUNK_ROWS))
      .execute();
  }
}

/** Mostly maps on the key's own website; some geocode, some are used where they must not be or too fast. */
function countedUnder({ id, origins }: SeededKey, index: number): Counted[] {
  const own = origins[0] ?? `https://anybody-${index % 300}.example`;
  const row = { key_id: id, rank: index + 1, service: "maps", outcome: "allowed", origin: own, weight: 30 } as const;
  return [
    row,
    ...(index % 2 === 0 ? [{ ...row, service: "geocoding", weight: 4 }] : []),
    ...(index % 3 === 0 ? [{ ...row, origin: "", outcome: "ORIGIN_MISSING" as const, weight: 1 }] : []),
    ...(index % 5 === 0 ? [{ ...row, outcome: "RATE_LIMITED" as const, weight: 2 }] : []),
    ...(index % 7 === 3
      ? [{ ...row, origin: `https://copy-${index}.example`, outcome: "ORIGIN_NOT_ALLOWED" as const }]
      : []),
  ];
}

/** More by day than by night. */
const DAYLIGHT = sql`(case when (start_ms / ${sql.lit(HOUR_MS)}) % 24 between 7 and 19 then 3 else 1 end)`;

async function fillMinutes(db: Seeding, { projectId, nowMs }: Year): Promise<void> {
  const to = Math.floor(nowMs / MINUTE_MS);
  const from = Math.floor(nowMs / DAY_MS) * 24 * 60 - (MINUTES_KEPT_DAYS - 1) * 24 * 60;
  // The five busiest keys in each minute, those after them at ever longer distances.
  const step = sql`(case when rank <= 5 then 1 else 10 * (rank - 5) end)`;
  await insertEvery(db, { table: "usage_minute", projectId, grainMs: MINUTE_MS, from, to, step });
  const strangers = sql`select ${projectId} as project_id, (${sql.lit(to)} - 1 - (n * 3 + rank * 7) % 1440) * ${sql.lit(MINUTE_MS)} as start_ms,
      key_id, 'maps' as service, 'ORIGIN_NOT_ALLOWED' as outcome, 'https://stranger-' || n || '.example' as origin, 1 + n % 9, 0
    from seed_counted join seed_numbers on n < ${sql.lit(STRANGERS)}
    where outcome = 'allowed' and service = 'maps' and rank % 9 = 2 and rank < ${sql.lit(9 * COPIED_KEYS)}`;
  await sql`insert into usage_minute ${strangers}`.execute(db);
}

/** The hours of which no minute is kept any more. */
async function fillHours(db: Seeding, { projectId, nowMs, busyKeys }: Year): Promise<void> {
  const today = Math.floor(nowMs / DAY_MS) * 24;
  const step = sql`((rank + ${sql.lit(busyKeys - 1)}) / ${sql.lit(busyKeys)})`;
  const from = today - (DAYS - 1) * 24;
  const to = today - (MINUTES_KEPT_DAYS - 1) * 24;
  await insertEvery(db, { table: "usage_hour", projectId, grainMs: HOUR_MS, from, to, step });
}

type Every = {
  readonly table: "usage_minute" | "usage_hour";
  readonly projectId: ProjectId;
  readonly grainMs: number;
  /** In grains since 1970; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** How many grains lie between two uses of a key. */
  readonly step: ReturnType<typeof sql>;
};

async function insertEvery(db: Seeding, { table, projectId, grainMs, from, to, step }: Every): Promise<void> {
  const grain = sql`(${sql.lit(from)} + n * ${step} + (rank * 7919) % ${step})`;
  await sql`insert into ${sql.table(table)}
    select ${projectId}, start_ms, key_id, service, outcome, origin,
      weight * ${DAYLIGHT} * (1 + (rank * 31 + start_ms / ${sql.lit(grainMs)}) % 7), 0
    from (
      select ${grain} * ${sql.lit(grainMs)} as start_ms, key_id, rank, service, outcome, origin, weight
      from seed_counted join seed_numbers on n < ${sql.lit(to - from)} / ${step} + 1
      where ${grain} < ${sql.lit(to)}
    ) as used
    order by start_ms, key_id, service, outcome, origin`.execute(db);
}

async function addUp(db: Seeding, fine: "minute" | "hour", coarse: "hour" | "day"): Promise<void> {
  const grainMs = sql.lit(coarse === "hour" ? HOUR_MS : DAY_MS);
  const start = sql`start_ms - start_ms % ${grainMs}`;
  await sql`insert into ${sql.table(`usage_${coarse}`)}
    select project_id, ${start}, key_id, service, outcome, origin, sum(requests), sum(cost_nanos)
    from ${sql.table(`usage_${fine}`)} group by project_id, ${start}, key_id, service, outcome, origin
    order by project_id, ${start}, key_id, service, outcome, origin`.execute(db);
}

async function makeTotals(db: Seeding, grain: string): Promise<void> {
  await sql`insert into ${sql.table(`usage_${grain}_total`)}
    select project_id, start_ms, service, outcome, sum(requests), sum(cost_nanos)
    from ${sql.table(`usage_${grain}`)} group by project_id, start_ms, service, outcome`.execute(db);
}

async function noteLastUse(db: Seeding, { projectId }: Year): Promise<void> {
  await sql`insert into key_last_use (key_id, project_id, minute_ms)
    select key_id, ${projectId}, max(start_ms) from (
      select key_id, start_ms from usage_hour union all select key_id, start_ms from usage_minute
    ) as used group by key_id`.execute(db);
}
