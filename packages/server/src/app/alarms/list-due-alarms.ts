import type { AlarmEvent, AlarmFinding } from "#core/alarm/alarm.ts";
import { EXPIRY_NOTICE_DAYS, findExpiring } from "#core/alarm/expiring.ts";
import { findUsedUp } from "#core/alarm/used-up.ts";
import { monthStartMs } from "#core/day.ts";
import type { KeyId } from "#core/ids.ts";
import type { Key } from "#core/key.ts";
import type { Project } from "#core/project.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { keyStatus } from "../keys/key-status.ts";
import type { Alarm } from "../ports/alarm-store.ts";
import { authorise } from "../projects/authorise.ts";
import { ok, type Result } from "../result.ts";
import { allowancesOf } from "./allowances-of.ts";
import { inChunks } from "./in-chunks.ts";
import { type AlarmView, viewAlarms } from "./view-alarms.ts";

const DAY_MS = 86_400_000;

/** Alarms looked at; nobody reads more. */
const MOST = 200;

/** What can be seen to hold still, or not. A new origin is told of once and nothing to be mended. */
const STANDING: readonly AlarmEvent[] = [
  "quota.near",
  "quota.reached",
  "credit.near",
  "credit.reached",
  "budget.near",
  "budget.reached",
  "default_key.public",
  "key.expiring",
  "admin_token.expiring",
];

/** Alarms whose cause still holds, with the numbers of now, newest first. Every role may read them. */
export async function listDueAlarms(
  ctx: AppContext,
  actor: Actor,
  input: { readonly projectId: string },
): Promise<Result<readonly AlarmView[]>> {
  const access = await authorise(ctx, actor, input.projectId, "viewer");
  if (!access.ok) return access;
  const { project } = access.value;
  const nowMs = ctx.nowMs();
  // A quota is told of in its month, an end a week before it.
  const sinceMs = Math.min(monthStartMs(nowMs), nowMs - (EXPIRY_NOTICE_DAYS + 1) * DAY_MS);
  const alarms = await ctx.store.alarms.list(project.id, null, MOST, { events: STANDING, sinceMs });
  const keys = await keysOf(ctx, project, alarms);
  const found = await findingsOfNow(ctx, project, keys);
  const causes = new Set(alarms.map(({ cause }) => cause));
  const due = alarms.flatMap((alarm) => {
    if (alarm.event === "default_key.public") return isUsedInPublic(alarm, keys, nowMs) ? [alarm] : [];
    const finding = found.get(alarm.cause);
    // Who is told that all is used need not be told that much is.
    const whole = alarm.cause.replace(".near:", ".reached:");
    const isOutdone = whole !== alarm.cause && causes.has(whole) && found.has(whole);
    return finding === undefined || isOutdone ? [] : [{ ...alarm, facts: finding.facts }];
  });
  return ok(await viewAlarms(ctx, due));
}

async function keysOf(ctx: AppContext, project: Project, alarms: readonly Alarm[]): Promise<ReadonlyMap<KeyId, Key>> {
  const ids = new Set(alarms.flatMap(({ subject }) => (subject.kind === "key" ? [subject.id] : [])));
  const keys = await inChunks([...ids], (id) => ctx.store.keys.find(project.id, id));
  return new Map(keys.flatMap((key) => (key === null ? [] : [[key.id, key]])));
}

/** What the rules find now about the project and these keys, by cause. */
async function findingsOfNow(
  ctx: AppContext,
  project: Project,
  keys: ReadonlyMap<KeyId, Key>,
): Promise<ReadonlyMap<string, AlarmFinding>> {
  const nowMs = ctx.nowMs();
  const active = [...keys.values()].filter((key) => keyStatus(key, nowMs) === "active");
  const ending = [
    ...active.map(({ id, name, expiresAtMs }) => ({ subject: { kind: "key", id, name } as const, expiresAtMs })),
    ...(await ctx.store.adminTokens.list(project.id)).map(({ id, name, expiresAtMs }) => ({
      subject: { kind: "admin-token", id, name } as const,
      expiresAtMs,
    })),
  ];
  const findings = [
    ...(await allowancesOf(ctx, project, active)).flatMap(findUsedUp),
    ...ending.flatMap(({ subject, expiresAtMs }) =>
      expiresAtMs === null ? [] : findExpiring(subject, expiresAtMs, nowMs),
    ),
  ];
  return new Map(findings.map((finding) => [finding.cause, finding]));
}

/** Told of once a day: what was seen since yesterday stands until the key is off. */
function isUsedInPublic({ subject, atMs }: Alarm, keys: ReadonlyMap<KeyId, Key>, nowMs: number): boolean {
  const key = subject.kind === "key" ? keys.get(subject.id) : undefined;
  return key !== undefined && keyStatus(key, nowMs) === "active" && atMs > nowMs - DAY_MS;
}
