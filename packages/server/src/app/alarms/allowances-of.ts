import type { AlarmSubject } from "#core/alarm/alarm.ts";
import type { Allowance } from "#core/alarm/used-up.ts";
import { dayStartMs, nextDayMs } from "#core/day.ts";
import type { KeyId } from "#core/ids.ts";
import type { Key } from "#core/key.ts";
import type { Project } from "#core/project.ts";
import type { ServiceId } from "#core/service.ts";
import type { AppContext } from "../app-context.ts";
import { planOf } from "../projects/plan-of.ts";

/** Every quota that use of these keys counts toward, with what was used of it: of the keys, and of the project's services. */
export async function allowancesOf(ctx: AppContext, project: Project, keys: readonly Key[]): Promise<Allowance[]> {
  const plan = planOf(ctx, project.planId);
  const ofKeys = await Promise.all(keys.map((key) => keyAllowance(ctx, key, plan.quotaPerDayPerKey)));
  return [...ofKeys.flat(), ...(await serviceAllowances(ctx, project))];
}

async function keyAllowance(ctx: AppContext, key: Key, ofPlan: number | null): Promise<Allowance[]> {
  const limit = key.quotaPerDay ?? ofPlan;
  if (limit === null) return [];
  const used = sumOf(await admittedToday(ctx, key.projectId, key.id));
  return [ofToday(ctx, { kind: "key", id: key.id, name: key.name }, { limit, used })];
}

async function serviceAllowances(ctx: AppContext, { id: projectId }: Project): Promise<Allowance[]> {
  const settings = await ctx.store.serviceSettings.list(projectId);
  const limits = [...settings].flatMap(([id, { quotaPerDay }]) => (quotaPerDay === null ? [] : [{ id, quotaPerDay }]));
  if (limits.length === 0) return [];
  const admitted = await admittedToday(ctx, projectId);
  return limits.map(({ id, quotaPerDay }) => {
    const name = ctx.services.find((service) => service.id === id)?.title ?? id;
    return ofToday(ctx, { kind: "service", id, name }, { limit: quotaPerDay, used: admitted.get(id) ?? 0 });
  });
}

function ofToday(
  ctx: Pick<AppContext, "nowMs">,
  subject: AlarmSubject,
  { limit, used }: Pick<Allowance, "limit" | "used">,
): Allowance {
  return { kind: "quota", subject, limit, used, period: "day", periodStartMs: dayStartMs(ctx.nowMs()) };
}

async function admittedToday(
  ctx: AppContext,
  projectId: Project["id"],
  keyId?: KeyId,
): Promise<ReadonlyMap<ServiceId, number>> {
  const nowMs = ctx.nowMs();
  const sums = await ctx.store.usage.sum({
    projectId,
    ...(keyId === undefined ? {} : { keyId }),
    grain: "day",
    fromMs: dayStartMs(nowMs),
    toMs: nextDayMs(nowMs),
    bordersMs: null,
    groupBy: ["service", "outcome"],
    atMost: Number.MAX_SAFE_INTEGER,
  });
  return new Map(
    sums.flatMap(({ service, outcome, requests }) =>
      service !== undefined && outcome === "allowed" ? [[service, requests]] : [],
    ),
  );
}

function sumOf(counts: ReadonlyMap<ServiceId, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
