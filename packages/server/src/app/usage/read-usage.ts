import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import type { UsageDimension, UsageFilter, UsageQuery, UsageSum } from "../ports/usage-store.ts";
import { authorise } from "../projects/authorise.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { readUsagePeriod, type UsageInterval } from "./usage-period.ts";

/** `fromMs` inclusive, `toMs` exclusive; without them the last 24 hours. */
export type ReadUsageInput = {
  readonly projectId: string;
  readonly fromMs?: number | undefined;
  readonly toMs?: number | undefined;
  readonly interval?: UsageInterval | undefined;
  readonly groupBy?: readonly UsageDimension[] | undefined;
  readonly filter?: UsageFilter | undefined;
  /** How many values of the first of `groupBy` are told one by one, the busiest; all when left out. */
  readonly top?: number | undefined;
};

/** What was counted, by start; starts without requests have no row. */
export type UsageReport = {
  readonly fromMs: number;
  readonly toMs: number;
  readonly interval: UsageInterval;
  readonly rows: readonly UsageSum[];
  /** How many values are counted as `(other)` beyond the `top` ones; `null` when all were asked for. */
  readonly others: number | null;
};

/** More would not fit into one answer. */
const MOST_ROWS = 100_000;

/** A project's usage, exact to the request at the time of the call. Every role may read it. */
export async function readUsage(ctx: AppContext, actor: Actor, input: ReadUsageInput): Promise<Result<UsageReport>> {
  const access = await authorise(ctx, actor, input.projectId, "viewer");
  if (!access.ok) return access;
  const period = readUsagePeriod(input, ctx.nowMs());
  if (!period.ok) return period;
  await ctx.meter.settle();
  const { fromMs, toMs, interval, grain, bordersMs } = period.value;
  const groupBy = [...new Set(input.groupBy)];
  const { filter = {}, top } = input;
  const query = { projectId: access.value.id, filter, grain, fromMs, toMs, bordersMs, groupBy, atMost: MOST_ROWS + 1 };
  const { told, others } = await busiestOf(ctx, query, top);
  const rows = await ctx.store.usage.sum({ ...query, ...told });
  if (rows.length > MOST_ROWS) {
    return refuse.invalid(
      "from",
      `These are more than ${MOST_ROWS} rows. Ask for a shorter period, a longer interval or fewer groups.`,
    );
  }
  return ok({ fromMs, toMs, interval, rows, others });
}

/** Which values are told one by one, and how many others there are; all are where no number was given. */
async function busiestOf(
  { store }: Pick<AppContext, "store">,
  query: UsageQuery,
  top: number | undefined,
): Promise<{ readonly told: Pick<UsageQuery, "told">; readonly others: number | null }> {
  const [dimension] = query.groupBy;
  if (top === undefined) return { told: {}, others: null };
  if (dimension === undefined) return { told: {}, others: 0 };
  const { values, count } = await store.usage.busiest({ ...query, dimension, atMost: top });
  return count <= values.length
    ? { told: {}, others: 0 }
    : { told: { told: { dimension, values } }, others: count - values.length };
}
