import type { Charges, QuotaCharge, RateCharge } from "./charge.ts";
import type { CompiledKey } from "./compile-key.ts";
import type { Facts } from "./facts.ts";
import { rateOf } from "./limit/rate-of.ts";
import { matchClient } from "./match-client.ts";
import { ipBucket } from "./pattern/ip-bucket.ts";
import type { ProjectRules } from "./project.ts";

/** What requests without an origin may do under the policy `limit`, per key and IP. */
const MISSING_ORIGIN_RATE = { ratePerSecond: 1, burst: 5 } as const;

/** What admitting a request costs: rates per missing origin, IP, user and key, then quotas of key and service; `null` when nothing is limited. */
export function chargesOf(facts: Facts, key: CompiledKey, project: ProjectRules): Charges | null {
  const missing = missingOriginRate(facts, key);
  const perIp = ipRate(facts, key, project);
  const perUser = userRate(facts, project);
  const keyQuota = key.ownQuota ?? planQuota(key, project);
  const perService = serviceQuota(facts, project);
  if (
    missing === null &&
    perIp === null &&
    perUser === null &&
    key.ownRate === null &&
    keyQuota === null &&
    perService === null
  )
    return null;
  const rates: RateCharge[] = [];
  const quotas: QuotaCharge[] = [];
  if (missing !== null) rates.push(missing);
  if (perIp !== null) rates.push(perIp);
  if (perUser !== null) rates.push(perUser);
  if (key.ownRate !== null) rates.push(key.ownRate);
  if (keyQuota !== null) quotas.push(keyQuota);
  if (perService !== null) quotas.push(perService);
  return { rates, quotas };
}

function missingOriginRate({ origin, userAgent, ip }: Facts, key: CompiledKey): RateCharge | null {
  if (origin.kind !== "missing" || key.missingOrigin !== "limit") return null;
  if (matchClient(key, origin, userAgent) !== "missing-limit") return null;
  return { id: `missing:${key.id}:${ipBucket(ip)}`, policy: "missing-origin", ...MISSING_ORIGIN_RATE };
}

function ipRate({ ip }: Facts, key: CompiledKey, project: ProjectRules): RateCharge | null {
  const ratePerSecond = key.ratePerSecondPerIp ?? project.plan.ratePerSecondPerIp;
  return ratePerSecond === null ? null : { id: `ip:${key.id}:${ipBucket(ip)}`, policy: "ip", ...rateOf(ratePerSecond) };
}

function userRate({ service, ip }: Facts, project: ProjectRules): RateCharge | null {
  const ratePerSecond = project.services.get(service)?.ratePerUser ?? null;
  return ratePerSecond === null
    ? null
    : { id: `user:${project.id}:${service}:${ipBucket(ip)}`, policy: "user", ...rateOf(ratePerSecond) };
}

function planQuota(key: CompiledKey, { plan }: ProjectRules): QuotaCharge | null {
  return plan.quotaPerDayPerKey === null
    ? null
    : { id: `key:${key.id}`, policy: "key-day", limitPerDay: plan.quotaPerDayPerKey };
}

function serviceQuota({ service }: Facts, project: ProjectRules): QuotaCharge | null {
  const limitPerDay = project.services.get(service)?.quotaPerDay ?? null;
  return limitPerDay === null ? null : { id: `service:${project.id}:${service}`, policy: "service-day", limitPerDay };
}
