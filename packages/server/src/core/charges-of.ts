import type { Charges, QuotaCharge, RateCharge } from "./charge.ts";
import type { CompiledKey } from "./compile-key.ts";
import type { Facts } from "./facts.ts";
import { keyQuota } from "./key-quota.ts";
import { rateOf } from "./limit/rate-of.ts";
import { matchClient } from "./match-client.ts";
import type { IpAddress } from "./pattern/ip-address.ts";
import { ipBucket } from "./pattern/ip-bucket.ts";
import { projectCharges } from "./project-charges.ts";
import type { ProjectRules } from "./project.ts";

/** What requests without an origin may do under the policy `limit`, per key and IP. */
const MISSING_ORIGIN_RATE = { ratePerSecond: 1, burst: 5 } as const;

const NOTHING: readonly never[] = Object.freeze([]);

/**
 * What admitting a request costs: rates per missing origin, IP, user and key, then quotas of key, service and project, then the budget;
 * `null` when nothing is limited.
 */
export function chargesOf(facts: Facts, key: CompiledKey, project: ProjectRules): Charges | null {
  const rates = ratesOf(facts, key, project);
  const ofProject = projectCharges(project, facts.service);
  const ofKey = keyQuotas(key, project);
  if (rates === null && ofKey === null && ofProject.quotas.length === 0 && ofProject.budget === null) return null;
  const quotas = ofKey === null ? ofProject.quotas : ofKey.concat(ofProject.quotas);
  return { rates: rates ?? NOTHING, quotas, budget: ofProject.budget };
}

function ratesOf(facts: Facts, key: CompiledKey, project: ProjectRules): RateCharge[] | null {
  let rates = add(null, missingOriginRate(facts, key));
  rates = add(rates, keyRatePerIp(facts, key));
  rates = add(rates, planRatePerIp(facts, key, project));
  rates = add(rates, userRate(facts, project));
  return add(rates, key.ownRate);
}

function keyQuotas(key: CompiledKey, project: ProjectRules): QuotaCharge[] | null {
  return add(add(null, keyQuotaPerDay(key, project)), key.ownQuotaPerMonth);
}

/** A list is made only once there is something for it: most requests are not limited at all. */
function add<T>(list: T[] | null, item: T | null): T[] | null {
  if (item === null) return list;
  if (list === null) return [item];
  list.push(item);
  return list;
}

function missingOriginRate({ origin, userAgent, ip }: Facts, key: CompiledKey): RateCharge | null {
  if (origin.kind !== "missing" || key.missingOrigin !== "limit") return null;
  if (matchClient(key, origin, userAgent) !== "missing-limit") return null;
  return { id: `missing:${key.id}:${ipBucket(ip)}`, policy: "missing-origin", ...MISSING_ORIGIN_RATE };
}

/** The charge of each key's last address: a map asks for thirty tiles in a row, and a new text would be made and hashed for each. */
const lastPerIp = new WeakMap<CompiledKey, { readonly ip: IpAddress; readonly charge: RateCharge }>();

function keyRatePerIp({ ip }: Facts, key: CompiledKey): RateCharge | null {
  if (key.ratePerSecondPerIp === null) return null;
  const last = lastPerIp.get(key);
  if (last !== undefined && last.ip === ip) return last.charge;
  const charge = { id: `ip:${key.id}:${ipBucket(ip)}`, policy: "ip", ...rateOf(key.ratePerSecondPerIp) };
  lastPerIp.set(key, { ip, charge });
  return charge;
}

function planRatePerIp({ service, ip }: Facts, { id }: CompiledKey, { plan }: ProjectRules): RateCharge | null {
  const ratePerSecond = plan.ratePerSecondPerIpByService[service] ?? plan.ratePerSecondPerIp;
  if (ratePerSecond === null) return null;
  return { id: `ip:${id}:${service}:${ipBucket(ip)}`, policy: "ip", ...rateOf(ratePerSecond) };
}

function userRate({ service, ip, quotaUser }: Facts, project: ProjectRules): RateCharge | null {
  const ratePerSecond = project.services.get(service)?.ratePerUser ?? null;
  if (ratePerSecond === null) return null;
  // Marked, so that a user who is called like an address is not taken for it.
  const user = quotaUser === null ? ipBucket(ip) : `=${quotaUser}`;
  return { id: `user:${project.id}:${service}:${user}`, policy: "user", ...rateOf(ratePerSecond) };
}

/** The lower of what the key and what its plan says: a key does not lift itself over its plan. */
function keyQuotaPerDay({ id, ownQuotaPerDay }: CompiledKey, { plan }: ProjectRules): QuotaCharge | null {
  const limit = plan.quotaPerDayPerKey;
  if (limit === null || (ownQuotaPerDay !== null && ownQuotaPerDay.limit <= limit)) return ownQuotaPerDay;
  return keyQuota(id, "day", limit);
}
