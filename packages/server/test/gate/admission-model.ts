import { CounterModel } from "#counter/counter-model.ts";
import type { BudgetCharge, Charges, QuotaCharge, RateCharge } from "#core/charge.ts";
import type { Facts } from "#core/facts.ts";
import type { World } from "./admission-world.ts";

/** The least of those that are set. */
const least = (...limits: (number | null)[]): number => Math.min(...limits.map((limit) => limit ?? Infinity));

/**
 * Says of each request what must become of it: the rules of the product read aloud, on a counter that keeps everything for ever.
 * It shares neither the names of buckets nor any sum with the code under test.
 */
export class AdmissionModel {
  readonly #counter = new CounterModel();

  judge(facts: Facts, { key, project }: World["keys"][number]): string {
    if (project.suspended) return "PROJECT_SUSPENDED";
    if (project.services.get(facts.service)?.enabled !== true) return "SERVICE_NOT_ENABLED";
    const charges: Charges = {
      rates: ratesOf(facts, { key, project }),
      quotas: quotasOf(facts, { key, project }),
      budget: budgetOf(facts, { key, project }),
    };
    return this.#counter.take(charges, facts.nowMs);
  }
}

function ratesOf(facts: Facts, { key, project }: World["keys"][number]): RateCharge[] {
  const { service, quotaUser, origin } = facts;
  const client = facts.ip.startsWith("2001:db8:") ? "the neighbours" : facts.ip;
  const rates: RateCharge[] = [];
  const rate = (id: string, ratePerSecond: number | null | undefined, burst = ratePerSecond ?? 0): void => {
    if (typeof ratePerSecond === "number") rates.push({ id, policy: "", ratePerSecond, burst });
  };
  if (key.origins.length > 0 && origin.kind === "missing") rate(`${key.id} no origin ${client}`, 1, 5);
  rate(`${key.id} ${client}`, key.ratePerSecondPerIp);
  const { plan } = project;
  rate(`${key.id} ${service} ${client}`, plan.ratePerSecondPerIpByService[service] ?? plan.ratePerSecondPerIp);
  const user = quotaUser === null ? `by address ${client}` : `by name ${quotaUser}`;
  rate(`${project.id} ${service} ${user}`, project.services.get(service)?.ratePerUser);
  rate(`${key.id} all`, key.ratePerSecond);
  return rates;
}

function quotasOf({ service }: Facts, { key, project }: World["keys"][number]): QuotaCharge[] {
  const ofService = project.services.get(service);
  const quotas: QuotaCharge[] = [
    { id: key.id, window: "day", limit: least(key.quotaPerDay, project.plan.quotaPerDayPerKey), policy: "" },
    { id: key.id, window: "month", limit: least(key.quotaPerMonth), policy: "" },
    { id: project.id, window: "day", limit: least(project.quotaPerDay), policy: "" },
    { id: project.id, window: "month", limit: least(project.quotaPerMonth), policy: "" },
    { id: `${project.id} ${service}`, window: "day", limit: least(ofService?.quotaPerDay ?? null), policy: "" },
    { id: `${project.id} ${service}`, window: "month", limit: least(ofService?.quotaPerMonth ?? null), policy: "" },
  ];
  return quotas.filter(({ limit }) => Number.isFinite(limit));
}

function budgetOf({ service }: Facts, { project }: World["keys"][number]): BudgetCharge | null {
  const { plan, budget } = project;
  const limitMicros = least(
    plan.whenCreditIsUsedUp === "suspend" ? plan.creditPerMonthMicros : null,
    budget?.whenUsedUp === "suspend" ? budget.amountPerMonthMicros : null,
  );
  if (!Number.isFinite(limitMicros)) return null;
  const costNanos = plan.pricePerThousandMicros[service] ?? 0;
  return { id: `${project.id} money`, limitNanos: limitMicros * 1000, costNanos };
}
