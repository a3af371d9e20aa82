import { type Kysely, sql } from "kysely";
import type { UsageGrain } from "#app/ports/usage-store.ts";
import type { UsageRow } from "#app/ports/usage-sink.ts";
import { GRAIN_MS } from "#app/usage/retention.ts";
import type { KeyId, ProjectId } from "#core/ids.ts";
import type { Plan } from "#core/plan.ts";
import { addApartUsage } from "./add-apart-usage.ts";
import { addPreviousUsage } from "./add-previous-usage.ts";
import type { Tables } from "./tables.ts";
import { USAGE_TABLE } from "./usage-table.ts";

/** Rows of one statement; both databases bound the number of its parameters. */
const CHUNK_ROWS = 500;

/** Adds counted requests to the sums of their minute, hour and day, and notes when keys were last used. */
export async function addUsage(
  db: Kysely<Tables>,
  rows: readonly UsageRow[],
  planOf: (planId: string) => Plan,
): Promise<void> {
  const plans = await plansOf(db, rows, planOf);
  for (const grain of ["minute", "hour", "day"] as const) {
    for (const chunk of chunks(sumsOf(rows, grain, plans))) await upsert(db, grain, chunk);
  }
  for (const chunk of chunks(lastUses(rows))) await noteLastUse(db, chunk);
  await addApartUsage(db, rows);
  await addPreviousUsage(db, rows);
}

type Sum = {
  project_id: ProjectId | "";
  start_ms: number;
  key_id: KeyId | "";
  service: string;
  outcome: UsageRow["outcome"];
  origin: string;
  requests: number;
  cost_nanos: bigint;
};

async function plansOf(
  db: Kysely<Tables>,
  rows: readonly UsageRow[],
  planOf: (planId: string) => Plan,
): Promise<ReadonlyMap<ProjectId | "", Plan>> {
  const ids = [...new Set(rows.flatMap(({ projectId }) => (projectId === "" ? [] : [projectId])))];
  const plans = new Map<ProjectId | "", Plan>();
  for (const some of chunks(ids)) {
    const projects = await db.selectFrom("projects").select(["id", "plan_id"]).where("id", "in", some).execute();
    for (const { id, plan_id: planId } of projects) plans.set(id, planOf(planId));
  }
  return plans;
}

/** One sum for each row of the table, in the order of its key, so that two nodes never wait for each other in a circle. */
function sumsOf(rows: readonly UsageRow[], grain: UsageGrain, plans: ReadonlyMap<ProjectId | "", Plan>): Sum[] {
  const sums = new Map<string, Sum>();
  for (const { minuteMs, projectId, keyId, service, outcome, origin, requests } of rows) {
    const startMs = Math.floor(minuteMs / GRAIN_MS[grain]) * GRAIN_MS[grain];
    const id = JSON.stringify([projectId, startMs, keyId, service, outcome, origin]);
    const cost = outcome === "allowed" ? costNanos(plans.get(projectId), service, requests) : 0n;
    const sum = sums.get(id);
    if (sum === undefined) {
      const tuple = { project_id: projectId, key_id: keyId, service, outcome, origin };
      sums.set(id, { ...tuple, start_ms: startMs, requests, cost_nanos: cost });
    } else {
      sum.requests += requests;
      sum.cost_nanos += cost;
    }
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}

/** Millionths per thousand requests are billionths per request. */
function costNanos(plan: Plan | undefined, service: string, requests: number): bigint {
  return BigInt(Math.round(plan?.pricePerThousandMicros[service] ?? 0)) * BigInt(requests);
}

async function upsert(db: Kysely<Tables>, grain: UsageGrain, sums: readonly Sum[]): Promise<void> {
  const table = USAGE_TABLE[grain];
  await db
    .insertInto(table)
    .values([...sums])
    .onConflict((conflict) =>
      conflict.columns(["project_id", "start_ms", "key_id", "service", "outcome", "origin"]).doUpdateSet({
        requests: sql`${sql.ref(`${table}.requests`)} + excluded.requests`,
        cost_nanos: sql`${sql.ref(`${table}.cost_nanos`)} + excluded.cost_nanos`,
      }),
    )
    .execute();
}

function lastUses(rows: readonly UsageRow[]): { key_id: KeyId; minute_ms: number }[] {
  const last = new Map<KeyId, number>();
  for (const { keyId, minuteMs } of rows) {
    if (keyId !== "") last.set(keyId, Math.max(minuteMs, last.get(keyId) ?? minuteMs));
  }
  return [...last]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([keyId, minuteMs]) => ({ key_id: keyId, minute_ms: minuteMs }));
}

async function noteLastUse(db: Kysely<Tables>, uses: readonly { key_id: KeyId; minute_ms: number }[]): Promise<void> {
  await db
    .insertInto("key_last_use")
    .values([...uses])
    .onConflict((conflict) =>
      conflict
        .column("key_id")
        .doUpdateSet({ minute_ms: sql`excluded.minute_ms` })
        .where("key_last_use.minute_ms", "<", sql<number>`excluded.minute_ms`),
    )
    .execute();
}

function* chunks<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += CHUNK_ROWS) yield items.slice(start, start + CHUNK_ROWS);
}
