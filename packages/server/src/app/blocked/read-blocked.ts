import type { KeyId } from "#core/ids.ts";
import type { Key } from "#core/key.ts";
import { KEYLESS_KEY_ID } from "#core/keyless.ts";
import type { Project } from "#core/project.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { readPageInput, type PageInput } from "../page.ts";
import type { BlockedOrder, BlockedSum } from "../ports/blocked-store.ts";
import { authorise } from "../projects/authorise.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { readBlockedPeriod, type BlockedPeriod } from "./blocked-period.ts";
import { writeBlockedId } from "./blocked-id.ts";
import { readBlockedPlace, writeBlockedPlace } from "./blocked-place.ts";
import type { Remedy } from "./remedy.ts";
import { remedyOf } from "./remedy-of.ts";

/** `fromMs` inclusive, `toMs` exclusive; without them the last 24 hours. */
export type ReadBlockedInput = PageInput & {
  readonly projectId: string;
  readonly fromMs?: number | undefined;
  readonly toMs?: number | undefined;
  /** The id of a key; left out, all keys. */
  readonly key?: string | undefined;
  /** The code of a refusal; left out, all reasons. */
  readonly code?: string | undefined;
  /** Newest first when left out. */
  readonly sort?: BlockedOrder | undefined;
};

/** Refused requests that have key, service, code and origin in common, and what can be done about them. */
export type BlockedView = BlockedSum & {
  readonly id: string;
  /** `null` for a key that is gone for good, and for requests without a key. */
  readonly keyName: string | null;
  readonly remedy: Remedy;
};

/** A page of refused requests. */
export type BlockedReport = Pick<BlockedPeriod, "fromMs" | "toMs"> & {
  readonly items: readonly BlockedView[];
  readonly nextCursor: string | null;
};

/** What was refused in a project and why, exact at the time of the call. Every role may read it. */
export async function readBlocked(
  ctx: AppContext,
  actor: Actor,
  input: ReadBlockedInput,
): Promise<Result<BlockedReport>> {
  const access = await authorise(ctx, actor, input.projectId, "viewer");
  if (!access.ok) return access;
  const page = readPageInput({ limit: input.limit });
  if (!page.ok) return page;
  const { sort: order = "newest", cursor = null } = input;
  const after = cursor === null ? null : readBlockedPlace(order, cursor);
  if (after === null && cursor !== null) {
    return refuse.invalid("cursor", "Leave cursor out, or send the nextCursor of the page before with the same sort.");
  }
  const period = readBlockedPeriod(input, ctx.nowMs());
  if (!period.ok) return period;
  await ctx.meter.settle();
  const { limit } = page.value;
  const sums = await ctx.store.blocked.list({
    projectId: access.value.id,
    ...period.value,
    keyId: input.key ?? null,
    code: input.code ?? null,
    order,
    after,
    limit: limit + 1,
  });
  const shown = sums.slice(0, limit);
  const last = shown.at(-1);
  const { fromMs, toMs } = period.value;
  return ok({
    fromMs,
    toMs,
    items: await viewAll(ctx, access.value.project, shown),
    nextCursor: sums.length > limit && last !== undefined ? writeBlockedPlace(order, last) : null,
  });
}

async function viewAll(ctx: AppContext, project: Project, sums: readonly BlockedSum[]): Promise<BlockedView[]> {
  const keys = new Map<KeyId, Key | null>();
  for (const { keyId } of sums) {
    if (!keys.has(keyId)) keys.set(keyId, await ctx.store.keys.find(project.id, keyId));
  }
  const today = { project, services: await ctx.store.serviceSettings.list(project.id), nowMs: ctx.nowMs() };
  return sums.map((sum) => {
    const key = keys.get(sum.keyId) ?? null;
    return {
      ...sum,
      id: writeBlockedId(sum),
      keyName: sum.keyId === KEYLESS_KEY_ID ? "Without a key" : (key?.name ?? null),
      remedy: remedyOf(sum, key, today),
    };
  });
}
