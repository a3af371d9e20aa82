import type { AlarmSubject } from "#core/alarm/alarm.ts";
import type { Allowance } from "#core/alarm/used-up.ts";
import type { Key } from "#core/key.ts";
import type { Plan } from "#core/plan.ts";
import type { Project } from "#core/project.ts";
import { type QuotaWindow, windowEndMs, windowStartMs } from "#core/quota-window.ts";
import type { AppContext } from "../app-context.ts";
import type { ServiceUse } from "../ports/usage-store.ts";
import { planOf } from "../projects/plan-of.ts";
import { inChunks } from "./in-chunks.ts";

/** What is allowed in a day and in a month; `null`: as much as wanted. */
type Quotas = Readonly<Record<QuotaWindow, number | null>>;

/** What was used in a window, asked of the database once, and not at all where nothing is limited. */
type Use = (window: QuotaWindow) => Promise<readonly ServiceUse[]>;

const WINDOWS: readonly QuotaWindow[] = ["day", "month"];
const NANOS_PER_MICRO = 1_000;

/** Everything that use of these keys counts toward, with what was used of it: quotas of keys, services and project, credit and budget. */
export async function allowancesOf(ctx: AppContext, project: Project, keys: readonly Key[]): Promise<Allowance[]> {
  const plan = planOf(ctx, project.planId);
  const use = useOf(ctx, project);
  const subject = { kind: "project", id: project.id, name: project.name } as const;
  const ofKeys = await inChunks(keys, (key) => keyAllowances(ctx, key, plan));
  return [
    ...ofKeys.flat(),
    ...(await serviceAllowances(ctx, project, use)),
    ...(await quotaAllowances(ctx, subject, { day: project.quotaPerDay, month: project.quotaPerMonth }, use)),
    ...(await spendingAllowances(ctx, project, plan, use)),
  ];
}

function keyAllowances(ctx: AppContext, key: Key, plan: Plan): Promise<Allowance[]> {
  const subject = { kind: "key", id: key.id, name: key.name } as const;
  const quotas = { day: lower(key.quotaPerDay, plan.quotaPerDayPerKey), month: key.quotaPerMonth };
  return quotaAllowances(ctx, subject, quotas, useOf(ctx, { id: key.projectId, keyId: key.id }));
}

async function serviceAllowances(ctx: AppContext, project: Project, use: Use): Promise<Allowance[]> {
  const settings = [...(await ctx.store.serviceSettings.list(project.id))];
  const found = await Promise.all(
    settings.map(([id, { quotaPerDay: day, quotaPerMonth: month }]) => {
      const name = ctx.services.find((service) => service.id === id)?.title ?? id;
      const ofService: Use = async (window) => (await use(window)).filter(({ service }) => service === id);
      return quotaAllowances(ctx, { kind: "service", id, name }, { day, month }, ofService);
    }),
  );
  return found.flat();
}

async function quotaAllowances(ctx: AppContext, subject: AlarmSubject, quotas: Quotas, use: Use): Promise<Allowance[]> {
  const found: Allowance[] = [];
  for (const period of WINDOWS) {
    const limit = quotas[period];
    if (limit === null) continue;
    const used = sumOf(await use(period), ({ requests }) => requests);
    found.push({ kind: "quota", subject, limit, used, step: 1, period, periodStartMs: startOf(ctx, period) });
  }
  return found;
}

async function spendingAllowances(ctx: AppContext, project: Project, plan: Plan, use: Use): Promise<Allowance[]> {
  const limits = [
    ["credit", plan.creditPerMonthMicros],
    ["budget", project.budget?.amountPerMonthMicros ?? null],
  ] as const;
  if (limits.every(([, micros]) => micros === null)) return [];
  const services = await use("month");
  const used = sumOf(services, ({ costNanos }) => costNanos);
  // Millionths per thousand requests are billionths per request.
  const prices = services.map(({ service }) => plan.pricePerThousandMicros[service] ?? 0).filter((price) => price > 0);
  const step = prices.length === 0 ? 0 : Math.min(...prices);
  const subject = { kind: "project", id: project.id, name: project.name } as const;
  const same = { subject, used, step, period: "month", periodStartMs: startOf(ctx, "month") } as const;
  return limits.flatMap(([kind, micros]) =>
    micros === null ? [] : [{ kind, limit: micros * NANOS_PER_MICRO, ...same }],
  );
}

function useOf(
  ctx: AppContext,
  { id: projectId, keyId }: { readonly id: Project["id"]; readonly keyId?: Key["id"] },
): Use {
  const asked = new Map<QuotaWindow, Promise<readonly ServiceUse[]>>();
  const ask = (window: QuotaWindow): Promise<readonly ServiceUse[]> => {
    const nowMs = ctx.nowMs();
    const period = { fromMs: windowStartMs(window, nowMs), toMs: windowEndMs(window, nowMs) };
    return ctx.store.usage.allowedPerService({ projectId, ...(keyId === undefined ? {} : { keyId }), ...period });
  };
  return (window) => {
    const answer = asked.get(window) ?? ask(window);
    asked.set(window, answer);
    return answer;
  };
}

function startOf(ctx: Pick<AppContext, "nowMs">, window: QuotaWindow): number {
  return windowStartMs(window, ctx.nowMs());
}

function sumOf(uses: readonly ServiceUse[], amount: (use: ServiceUse) => number): number {
  return uses.reduce((sum, use) => sum + amount(use), 0);
}

function lower(one: number | null, other: number | null): number | null {
  return one === null ? other : other === null ? one : Math.min(one, other);
}
