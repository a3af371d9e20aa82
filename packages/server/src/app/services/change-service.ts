import type { ProjectId } from "#core/ids.ts";
import type { ServiceSettings } from "#core/project.ts";
import { quotaId } from "#core/quota-id.ts";
import type { QuotaWindow } from "#core/quota-window.ts";
import type { ServiceId } from "#core/service.ts";
import type { Actor } from "../actor.ts";
import type { AppContext, ServiceDescription } from "../app-context.ts";
import { auditEvent } from "../audit/audit-event.ts";
import { changedFields } from "../audit/changed-fields.ts";
import { checkQuota, checkRate } from "../check-limit.ts";
import type { Repositories } from "../ports/store.ts";
import { authorise } from "../projects/authorise.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { catchUpQuotas, type CountReader } from "../usage/catch-up-quotas.ts";
import { readProjectCounts } from "../usage/read-counts.ts";
import { NOT_ENABLED } from "./not-enabled.ts";
import type { ServiceView } from "./service-view.ts";
import { viewServices } from "./view-services.ts";

/** A field that is left out keeps its value; `null` takes a limit away. */
export type ChangeServiceInput = {
  readonly projectId: string;
  readonly service: string;
  readonly enabled?: boolean | undefined;
  readonly quotaPerDay?: number | null | undefined;
  readonly quotaPerMonth?: number | null | undefined;
  readonly ratePerUser?: number | null | undefined;
};

/** Enables or disables a service for a project, or sets its limits. Editors may. */
export async function changeService(
  ctx: AppContext,
  actor: Actor,
  input: ChangeServiceInput,
): Promise<Result<ServiceView>> {
  const access = await authorise(ctx, actor, input.projectId, "editor");
  if (!access.ok) return access;
  const service = ctx.services.find(({ id }) => id === input.service);
  if (service === undefined) return refuse.notFound("service", input.service);
  const changes = checkChanges(input);
  if (!changes.ok) return changes;
  const { id, project } = access.value;
  const before = await ctx.store.transaction((repositories) =>
    applyChanges(ctx, repositories, actor, { projectId: id, service, changes: changes.value }),
  );
  ctx.announce({ kind: "project", projectId: id });
  await catchUp(ctx, { projectId: id, service: service.id, before, after: { ...before, ...changes.value } });
  const view = (await viewServices(ctx, project)).find((shown) => shown.id === service.id);
  return view === undefined ? refuse.notFound("service", input.service) : ok(view);
}

/** Answers what the project said before. */
async function applyChanges(
  ctx: AppContext,
  repositories: Repositories,
  actor: Actor,
  what: { projectId: ProjectId; service: ServiceDescription; changes: Partial<ServiceSettings> },
): Promise<ServiceSettings> {
  const { projectId, service, changes } = what;
  await repositories.projects.lock(projectId);
  const current = (await repositories.serviceSettings.list(projectId)).get(service.id) ?? NOT_ENABLED;
  const changed = changedFields(current, changes);
  if (changed === null) return current;
  await repositories.serviceSettings.set(projectId, service.id, { ...current, ...changes });
  const target = { kind: "service", id: service.id, name: service.title } as const;
  await repositories.audit.add(auditEvent(ctx, actor, { projectId, action: "service.change", target, ...changed }));
  return current;
}

async function catchUp(
  ctx: AppContext,
  change: { projectId: ProjectId; service: ServiceId; before: ServiceSettings; after: ServiceSettings },
): Promise<void> {
  const { projectId, service, before, after } = change;
  const read = (window: QuotaWindow): CountReader =>
    async function* (period) {
      const id = quotaId.service(projectId, service);
      for await (const count of readProjectCounts(ctx.store, { projectId, ...period }, window))
        if (count.id === id) yield count;
    };
  if (before.quotaPerDay === null && after.quotaPerDay !== null) await catchUpQuotas(ctx, "day", read("day"));
  if (before.quotaPerMonth === null && after.quotaPerMonth !== null) await catchUpQuotas(ctx, "month", read("month"));
}

function checkChanges(input: ChangeServiceInput): Result<Partial<ServiceSettings>> {
  const perDay = input.quotaPerDay === undefined ? null : checkQuota("quotaPerDay", input.quotaPerDay);
  if (perDay?.ok === false) return perDay;
  const perMonth = input.quotaPerMonth === undefined ? null : checkQuota("quotaPerMonth", input.quotaPerMonth);
  if (perMonth?.ok === false) return perMonth;
  const rate = input.ratePerUser === undefined ? null : checkRate("ratePerUser", input.ratePerUser);
  if (rate?.ok === false) return rate;
  return ok({
    ...(input.enabled === undefined ? {} : { enabled: input.enabled }),
    ...(perDay === null ? {} : { quotaPerDay: perDay.value }),
    ...(perMonth === null ? {} : { quotaPerMonth: perMonth.value }),
    ...(rate === null ? {} : { ratePerUser: rate.value }),
  });
}
