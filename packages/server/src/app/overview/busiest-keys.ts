import { dayStartMs } from "#core/day.ts";
import type { ProjectId } from "#core/ids.ts";
import type { AppContext } from "../app-context.ts";
import type { KeyView } from "../keys/key-view.ts";
import { viewKeys } from "../keys/view-keys.ts";
import type { KeyTraffic } from "../ports/overview-store.ts";
import { GRAIN_MS } from "../usage/retention.ts";

/** A key that is used much. */
export type BusyKey = Pick<KeyView, "id" | "name" | "kind" | "isDefault" | "status" | "lastUsedAtMs"> & {
  /** Since midnight UTC. */
  readonly requestsToday: number;
  readonly refusedToday: number;
  /** Requests of each of the last 24 hours, the current one last. */
  readonly hours: readonly number[];
};

const HOURS = 24;

/** The keys that were sent most today, most first. */
export async function busiestKeys(ctx: AppContext, projectId: ProjectId, limit: number): Promise<BusyKey[]> {
  const traffic = await ctx.store.overview.busiestKeys(projectId, dayStartMs(ctx.nowMs()), limit);
  const found = await Promise.all(traffic.map(({ keyId }) => ctx.store.keys.find(projectId, keyId)));
  const keys = await viewKeys(
    ctx,
    projectId,
    found.filter((key) => key !== null),
  );
  const hours = await hoursOf(ctx, projectId, keys);
  return traffic.flatMap((use) => {
    const key = keys.find(({ id }) => id === use.keyId);
    return key === undefined ? [] : [viewOf(key, use, hours.get(key.id) ?? [])];
  });
}

function viewOf(key: KeyView, { requests, refused }: KeyTraffic, hours: readonly number[]): BusyKey {
  const { id, name, kind, isDefault, status, lastUsedAtMs } = key;
  const counts = { requestsToday: requests, refusedToday: refused, hours };
  return { id, name, kind, isDefault, status, lastUsedAtMs, ...counts };
}

async function hoursOf(ctx: AppContext, projectId: ProjectId, keys: readonly KeyView[]) {
  const hours = new Map(keys.map(({ id }) => [id as string, Array.from({ length: HOURS }, () => 0)]));
  if (keys.length === 0) return hours;
  const toMs = ctx.nowMs() + 1;
  const fromMs = (Math.floor(ctx.nowMs() / GRAIN_MS.hour) - HOURS + 1) * GRAIN_MS.hour;
  const question = { projectId, grain: "hour", fromMs, toMs, bordersMs: null, groupBy: ["key"] } as const;
  const keyIds = keys.map(({ id }) => id);
  for (const { key = "", startMs, requests } of await ctx.store.usage.sum({
    ...question,
    filter: { keyIds },
    atMost: 10_000,
  })) {
    hours.get(key)?.splice((startMs - fromMs) / GRAIN_MS.hour, 1, requests);
  }
  return hours;
}
