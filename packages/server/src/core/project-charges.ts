import { spendingCapNanos } from "./budget.ts";
import type { BudgetCharge, QuotaCharge } from "./charge.ts";
import type { ProjectRules } from "./project.ts";
import { quotaId } from "./quota-id.ts";
import type { QuotaWindow } from "./quota-window.ts";
import type { ServiceId } from "./service.ts";

/** What every request of a project for a service is charged, whatever its key; empty and `null` where nothing is limited. */
export type ProjectCharges = { readonly quotas: readonly QuotaCharge[]; readonly budget: BudgetCharge | null };

/** Made once for each state of a project: a counter finds a name that it has seen sooner than one that is spelled anew. */
const made = new WeakMap<ProjectRules, Map<ServiceId, ProjectCharges>>();

/** The quotas of the service and of the project, and what the request costs of the budget. */
export function projectCharges(project: ProjectRules, service: ServiceId): ProjectCharges {
  let byService = made.get(project);
  if (byService === undefined) made.set(project, (byService = new Map()));
  let charges = byService.get(service);
  if (charges === undefined) byService.set(service, (charges = make(project, service)));
  return charges;
}

function make(project: ProjectRules, service: ServiceId): ProjectCharges {
  const ofService = project.services.get(service);
  const quotas: QuotaCharge[] = [];
  const add = (id: string, name: string, window: QuotaWindow, limit: number | null): void => {
    if (limit !== null) quotas.push({ id, policy: `${name}-${window}`, window, limit });
  };
  if (ofService !== undefined) {
    const id = quotaId.service(project.id, service);
    add(id, "service", "day", ofService.quotaPerDay);
    add(id, "service", "month", ofService.quotaPerMonth);
  }
  const id = quotaId.project(project.id);
  add(id, "project", "day", project.quotaPerDay);
  add(id, "project", "month", project.quotaPerMonth);
  return { quotas, budget: budgetOf(project, service) };
}

/** Millionths per thousand requests are billionths per request. */
function budgetOf(project: ProjectRules, service: ServiceId): BudgetCharge | null {
  const costNanos = project.plan.pricePerThousandMicros[service] ?? 0;
  const limitNanos = spendingCapNanos(project);
  if (costNanos === 0 || limitNanos === null) return null;
  return { id: quotaId.budget(project.id), limitNanos, costNanos };
}
