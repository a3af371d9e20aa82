import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import type { FirstUse } from "../ports/overview-store.ts";
import { authorise } from "../projects/authorise.ts";
import { ok, type Result } from "../result.ts";
import { monthForecast } from "../usage/month-forecast.ts";
import { GRAIN_MS } from "../usage/retention.ts";
import { type BusyKey, busiestKeys } from "./busiest-keys.ts";
import { compareCounts, type Compared, type ComparedCounts } from "./compare-counts.ts";

/** A project at a glance. */
export type Overview = Omit<ComparedCounts, "month"> & {
  readonly atMs: number;
  /** Of all requests, refused ones too. */
  readonly month: Compared & { readonly forecast: number };
  readonly busiestKeys: readonly BusyKey[];
  readonly firstUse: FirstUse;
};

const MOST_KEYS = 5;

/** How far back the first use is looked for. */
const FIRST_USE_DAYS = 30;

/** A project's figures and its busiest keys in one answer, however many keys there are; exact at the time of the call. Every role may read it. */
export async function readOverview(
  ctx: AppContext,
  actor: Actor,
  input: { readonly projectId: string },
): Promise<Result<Overview>> {
  const access = await authorise(ctx, actor, input.projectId, "viewer");
  if (!access.ok) return access;
  const { id: projectId } = access.value;
  await ctx.meter.settle();
  const atMs = ctx.nowMs();
  const counts = await compareCounts(ctx, projectId);
  const defaultKeyId = await ctx.store.keys.defaultKeyId(projectId);
  if (defaultKeyId === null) throw new Error(`project ${projectId} has no default key`);
  return ok({
    ...counts,
    atMs,
    month: { ...counts.month, forecast: monthForecast(counts.month.requests, atMs) },
    busiestKeys: await busiestKeys(ctx, projectId, MOST_KEYS),
    firstUse: await ctx.store.overview.firstUse(projectId, defaultKeyId, atMs - FIRST_USE_DAYS * GRAIN_MS.day),
  });
}
