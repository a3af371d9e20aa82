import type { AlarmFinding } from "#core/alarm/alarm.ts";
import { findNewOrigins, ORIGIN_REMEMBERED_DAYS } from "#core/alarm/new-origins.ts";
import { findUsedUp } from "#core/alarm/used-up.ts";
import { findPublicOrigins } from "#core/alarm/public-origins.ts";
import type { ProjectId } from "#core/ids.ts";
import type { Key } from "#core/key.ts";
import type { AppContext } from "../app-context.ts";
import type { Alarm } from "../ports/alarm-store.ts";
import { allowancesOf } from "./allowances-of.ts";
import { inChunks } from "./in-chunks.ts";
import { knownOrigins } from "./known-origins.ts";
import { raiseAlarms } from "./raise-alarms.ts";
import type { TouchedKeys } from "./touched-usage.ts";

/** Hosts under which this server is reached: `host` or `host:port`, in lower case. */
export type OwnHosts = readonly string[];

/** What is remembered of alarms told: longer than any period that a cause names. */
const TOLD_FOR_MS = (ORIGIN_REMEMBERED_DAYS + 2) * 86_400_000;

type Find = (told: ReadonlySet<string>) => readonly AlarmFinding[];

/** Raises what there is to be told about a project whose keys were just used; answers the new alarms. */
export async function checkProject(
  ctx: AppContext,
  projectId: ProjectId,
  touched: TouchedKeys,
  ownHosts: OwnHosts,
): Promise<readonly Alarm[]> {
  const project = await ctx.store.projects.find(projectId);
  if (project === null) return [];
  const found = await inChunks([...touched.keys()], (id) => ctx.store.keys.find(projectId, id));
  const keys = found.filter((key) => key !== null);
  const usedUp = (await allowancesOf(ctx, project, keys)).flatMap(findUsedUp);
  const originRules = await inChunks(keys, (key) => originRule(ctx, key, touched, ownHosts));
  const find: Find = (told) =>
    [...usedUp, ...originRules.flatMap((rule) => rule(told))].filter(({ cause }) => !told.has(cause));
  const sinceMs = ctx.nowMs() - TOLD_FOR_MS;
  // Nearly always there is nothing new, and then nobody has to wait for a lock.
  if (find(await ctx.store.alarms.causesSince(projectId, sinceMs)).length === 0) return [];
  return raiseAlarms(ctx, projectId, async ({ alarms }) => find(await alarms.causesSince(projectId, sinceMs)));
}

/** The rule about origins that this key falls under, with the facts it needs: a default key may be used anywhere but in public. */
async function originRule(ctx: AppContext, key: Key, touched: TouchedKeys, ownHosts: OwnHosts): Promise<Find> {
  const subject = { kind: "key", id: key.id, name: key.name } as const;
  const days = [...(touched.get(key.id) ?? [])].filter(([, origins]) => origins.size > 0);
  if (key.isDefault) {
    return () =>
      days.flatMap(([dayStartMs, seen]) => findPublicOrigins({ key: subject, dayStartMs, seen: [...seen], ownHosts }));
  }
  const facts = await Promise.all(
    days.map(async ([dayStartMs, seen]) => ({
      key: subject,
      dayStartMs,
      seen: [...seen],
      before: await knownOrigins(ctx, key, dayStartMs),
    })),
  );
  return (told) => facts.flatMap((of) => findNewOrigins({ ...of, told }));
}
