import type { ProjectId } from "#core/ids.ts";
import type { ServiceSettings } from "#core/project.ts";
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
import { allowedToday } from "../usage/allowed-today.ts";
import { catchUpQuota } from "../usage/catch-up-quota.ts";
import { NOT_ENABLED } from "./not-enabled.ts";
import type { ServiceView } from "./service-view.ts";
import { viewServices } from "./view-services.ts";

/** A field that is left out keeps its value; `null` takes a limit away. */
export type ChangeServiceInput = {
  readonly projectId: string;
  readonly service: string;
  readonly enabled?: boolean | undefined;
  readonly quotaPerDay?: number | null | undefined;
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
  const { id } = access.value;
  const hadNoQuota = await ctx.store.transaction((repositories) =>
    applyChanges(ctx, repositories, actor, { projectId: id, service, changes: changes.value }),
  );
  ctx.announce({ kind: "project", projectId: id });
  if (hadNoQuota && (changes.value.quotaPerDay ?? null) !== null) await catchUp(ctx, id, service.id);
  const view = (await viewServices(ctx, id)).find((shown) => shown.id === service.id);
  return view === undefined ? refuse.notFound("service", input.service) : ok(view);
}

/** Answers whether there was no quota before. */
async function applyChanges(
  ctx: AppContext,
  repositories: Repositories,
  actor: Actor,
  what: { projectId: ProjectId; service: ServiceDescription; changes: Partial<ServiceSettings> },
): Promise<boolean> {
  const { projectId, service, changes } = what;
  await repositories.projects.lock(projectId);
  const current = (await repositories.serviceSettings.list(projectId)).get(service.id) ?? NOT_ENABLED;
  const changed = changedFields(current, changes);
  if (changed === null) return false;
  await repositories.serviceSettings.set(projectId, service.id, { ...current, ...changes });
  const target = { kind: "service", id: service.id, name: service.title } as const;
  await repositories.audit.add(auditEvent(ctx, actor, { projectId, action: "service.change", target, ...changed }));
  return current.quotaPerDay === null;
}

async function catchUp(ctx: AppContext, projectId: ProjectId, service: ServiceId): Promise<void> {
  await catchUpQuota(ctx, `service:${projectId}:${service}`, async () => {
    return (await allowedToday(ctx, { projectId })).get(service) ?? 0;
  });
}

function checkChanges(input: ChangeServiceInput): Result<Partial<ServiceSettings>> {
  const quota = input.quotaPerDay === undefined ? null : checkQuota("quotaPerDay", input.quotaPerDay);
  if (quota?.ok === false) return quota;
  const rate = input.ratePerUser === undefined ? null : checkRate("ratePerUser", input.ratePerUser);
  if (rate?.ok === false) return rate;
  return ok({
    ...(input.enabled === undefined ? {} : { enabled: input.enabled }),
    ...(quota === null ? {} : { quotaPerDay: quota.value }),
    ...(rate === null ? {} : { ratePerUser: rate.value }),
  });
}
