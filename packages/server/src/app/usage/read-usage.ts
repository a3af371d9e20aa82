import type { KeyId } from "#core/ids.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import type { UsageDimension, UsageSum } from "../ports/usage-store.ts";
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
  /** Only of these keys, by id; of all when left out. */
  readonly keyIds?: readonly string[] | undefined;
};

/** What was counted, by start; starts without requests have no row. */
export type UsageReport = {
  readonly fromMs: number;
  readonly toMs: number;
  readonly interval: UsageInterval;
  readonly rows: readonly UsageSum[];
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
  const query = { projectId: access.value.id, grain, fromMs, toMs, bordersMs, groupBy, atMost: MOST_ROWS + 1 };
  // An id that is none finds nothing; it is only compared.
  const keyIds = input.keyIds as readonly KeyId[] | undefined;
  const rows = await ctx.store.usage.sum({ ...query, ...(keyIds === undefined ? {} : { keyIds }) });
  if (rows.length > MOST_ROWS) {
    return refuse.invalid(
      "from",
      `These are more than ${MOST_ROWS} rows. Ask for a shorter period, a longer interval or fewer groups.`,
    );
  }
  return ok({ fromMs, toMs, interval, rows });
}
