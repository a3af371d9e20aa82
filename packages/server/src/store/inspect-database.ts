import { Kysely, sql } from "kysely";
import type { DatabaseFacts, DaySums } from "#app/doctor/data-facts.ts";
import type { JournalPosition } from "#app/ports/usage-sink.ts";
import { keptFromMs } from "#app/usage/retention.ts";
import { nextDayMs } from "#core/day.ts";
import { MIGRATIONS } from "./migrations/migrations.ts";
import { readOnlyPostgresDialect } from "./postgres-dialect.ts";
import { readOnlySqliteDialect } from "./sqlite-dialect.ts";
import type { Tables } from "./tables.ts";

const DAY_MS = 86_400_000;
const DEAD_FOR_MS = 7 * DAY_MS;

/** Where a database is, which journal counts into it, and what time it is. */
export type Inspection = {
  readonly databaseUrl: string | null;
  readonly file: string;
  readonly nodeId: string | null;
  readonly nowMs: number;
};

/** A database as it was found, with the position of the node's journal. */
export type InspectedDatabase = { readonly facts: DatabaseFacts; readonly position: JournalPosition | null };

/** Reads what can be wrong about a database, and can change nothing. Rejects when there is none. */
export async function inspectDatabase({ databaseUrl, file, nodeId, nowMs }: Inspection): Promise<InspectedDatabase> {
  const dialect = databaseUrl === null ? readOnlySqliteDialect(file) : readOnlyPostgresDialect(databaseUrl);
  const db = new Kysely<Tables>({ dialect });
  try {
    const applied = (await db.selectFrom("migrations").select("name").execute()).map(({ name }) => name);
    const known = MIGRATIONS.map(({ name }) => name);
    const fingerprint = db.selectFrom("settings").select("value").where("name", "=", "server-secret.fingerprint");
    const facts: DatabaseFacts = {
      missingMigrations: known.filter((name) => !applied.includes(name)),
      unknownMigrations: applied.filter((name) => !known.includes(name)),
      differingDays: await differingDays(db, nowMs),
      keysWithoutProject: await count(
        db,
        sql`keys where not exists (select 1 from projects where projects.id = keys.project_id)`,
      ),
      unknownUsedKeys: await count(db, UNKNOWN_USED_KEYS),
      secretFingerprint: (await fingerprint.executeTakeFirst())?.value ?? null,
      newestMinuteMs: await newestMinuteMs(db),
      deadDeliveries: applied.includes("0050-alarms") ? await deadDeliveries(db, nowMs) : 0,
    };
    return { facts, position: nodeId === null ? null : await positionOf(db, nodeId) };
  } finally {
    await db.destroy();
  }
}

/** Purging is audited: what is gone without that was not purged. Tokens and signing keys have other ids, and are never removed. */
const UNKNOWN_USED_KEYS = sql`(select distinct key_id from usage_day where key_id like 'key!_%' escape '!') as used
  where not exists (select 1 from keys where keys.id = used.key_id)
  and not exists (select 1 from audit where audit.target_id = used.key_id and audit.action = 'key.purge')`;

async function count(db: Kysely<Tables>, what: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await sql<{ found: number }>`select cast(count(*) as bigint) as found from ${what}`.execute(db);
  return rows[0]?.found ?? 0;
}

async function newestMinuteMs(db: Kysely<Tables>): Promise<number | null> {
  const { rows } = await sql<{ newest: number | null }>`select max(start_ms) as newest from usage_minute`.execute(db);
  return rows[0]?.newest ?? null;
}

function deadDeliveries(db: Kysely<Tables>, nowMs: number): Promise<number> {
  return count(
    db,
    sql`deliveries where status = 'dead' and event <> 'alarm.test' and created_at_ms > ${nowMs - DEAD_FOR_MS}`,
  );
}

async function positionOf(db: Kysely<Tables>, nodeId: string): Promise<JournalPosition | null> {
  const row = await db.selectFrom("journal_positions").selectAll().where("node_id", "=", nodeId).executeTakeFirst();
  return row === undefined ? null : { segment: row.segment, offset: row.segment_offset };
}

type Grain = "minute" | "hour" | "day";
type SumRow = {
  readonly grain: Grain;
  readonly project: DaySums["projectId"];
  readonly day: number;
  readonly requests: number;
};

/** One statement, so that a server which counts meanwhile is seen at one moment. */
async function differingDays(db: Kysely<Tables>, nowMs: number): Promise<DaySums[]> {
  const minutesFromMs = nextDayMs(keptFromMs("minute", nowMs));
  const hoursFromMs = nextDayMs(keptFromMs("hour", nowMs));
  const { rows } = await sql<SumRow>`
    ${sumsOf("minute", minutesFromMs)} union all ${sumsOf("hour", hoursFromMs)} union all ${sumsOf("day", hoursFromMs)}`.execute(
    db,
  );
  const days = Map.groupBy(rows, ({ project, day }) => `${project} ${day}`);
  return [...days.values()].flatMap((grains) => differing(grains, minutesFromMs));
}

function sumsOf(grain: Grain, fromMs: number) {
  return sql`select ${sql.lit(grain)} as grain, project_id as project,
    start_ms - start_ms % ${sql.lit(DAY_MS)} as day, cast(sum(requests) as bigint) as requests
    from ${sql.table(`usage_${grain}`)} where start_ms >= ${fromMs}
    group by project_id, start_ms - start_ms % ${sql.lit(DAY_MS)}`;
}

function differing(grains: readonly SumRow[], minutesFromMs: number): DaySums[] {
  const [first] = grains;
  if (first === undefined) return [];
  const sum = (grain: Grain) => grains.find((row) => row.grain === grain)?.requests ?? 0;
  const { project: projectId, day: dayStartMs } = first;
  const minutes = dayStartMs >= minutesFromMs ? sum("minute") : null;
  const [hours, days] = [sum("hour"), sum("day")];
  const isSame = hours === days && (minutes === null || minutes === hours);
  return isSame ? [] : [{ projectId, dayStartMs, minutes, hours, days }];
}
