import { EXPIRY_NOTICE_DAYS, findExpiring } from "#core/alarm/expiring.ts";
import type { AppContext } from "../app-context.ts";
import type { Alarm } from "../ports/alarm-store.ts";
import { raiseAlarms } from "./raise-alarms.ts";

const DAY_MS = 86_400_000;

/** Keys and admin tokens told of at a time. */
const AT_A_TIME = 500;

/** Raises an alarm for every key and admin token that stops within 7 days and was not told of; answers the new alarms. */
export async function checkExpiring(
  ctx: Pick<AppContext, "store" | "nowMs" | "randomBytes">,
): Promise<readonly Alarm[]> {
  const nowMs = ctx.nowMs();
  const expiring = await ctx.store.alarms.expiringUntold(nowMs, nowMs + EXPIRY_NOTICE_DAYS * DAY_MS, AT_A_TIME);
  const raised: Alarm[] = [];
  for (const [projectId, its] of Map.groupBy(expiring, (one) => one.projectId)) {
    const findings = its.flatMap(({ subject, expiresAtMs }) => findExpiring(subject, expiresAtMs, nowMs));
    raised.push(...(await raiseAlarms(ctx, projectId, () => findings)));
  }
  return raised;
}
