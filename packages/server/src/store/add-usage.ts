import { type Kysely, sql } from "kysely";
import type { UsageGrain } from "#app/ports/usage-store.ts";
import type { UsageRow } from "#app/ports/usage-sink.ts";
import { GRAIN_MS } from "#app/usage/retention.ts";
import type { KeyId, ProjectId } from "#core/ids.ts";
import type { Plan } from "#core/plan.ts";
import { addApartUsage } from "./add-apart-usage.ts";
import { addPreviousUsage } from "./add-previous-usage.ts";
import type { Tables } from "./tables.ts";
import { addUsageTotals } from "./add-usage-totals.ts";
import { chunks } from "./chunks.ts";
import { noteLastUse } from "./note-last-use.ts";
import { USAGE_TABLE } from "./usage-table.ts";

/** Adds counted requests to the sums of their minute, hour and day, and notes when keys were last used. */
export async function addUsage(
  db: Kysely<Tables>,
  rows: readonly UsageRow[],
  planOf: (planId: string) => Plan,
): Promise<void> {
  const plans = await plansOf(db, rows, planOf);
  for (const grain of ["minute", "hour", "day"] as const) {
    const sums = sumsOf(rows, grain, plans);
    for (const chunk of chunks(sums)) await upsert(db, grain, chunk);
    await addUsageTotals(db, grain, sums);
  }
  await noteLastUse(db, rows);
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
