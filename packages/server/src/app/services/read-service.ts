import type { ProjectId } from "#core/ids.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { readUsage, type ReadUsageInput, type UsageReport } from "../usage/read-usage.ts";
import { readUsagePeriod } from "../usage/usage-period.ts";
import { authorise } from "../projects/authorise.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import type { ServiceView } from "./service-view.ts";
import { viewServices } from "./view-services.ts";

/** More rows are not looked through. */
const MOST_COUNTED = 100_000;

/** Which service, and which period to tell of; without one the last 24 hours. */
export type ReadServiceInput = Pick<ReadUsageInput, "projectId" | "fromMs" | "toMs" | "interval"> & {
  readonly service: string;
};

/** A service with its use in a period, by how the requests ended, and by how many keys it was asked for. */
export type ServiceOverview = ServiceView & { readonly period: UsageReport; readonly keys: number };

/** One service: what the project says about it, what is used and left, and its requests by outcome. Every role may read it. */
export async function readService(
  ctx: AppContext,
  actor: Actor,
  input: ReadServiceInput,
): Promise<Result<ServiceOverview>> {
  const access = await authorise(ctx, actor, input.projectId, "viewer");
  if (!access.ok) return access;
  const { service, ...period } = input;
  const usage = await readUsage(ctx, actor, { ...period, filter: { services: [service] }, groupBy: ["outcome"] });
  if (!usage.ok) return usage;
  const view = (await viewServices(ctx, access.value.project)).find(({ id }) => id === service);
  if (view === undefined) return refuse.notFound("service", service);
  return ok({ ...view, period: usage.value, keys: await countKeys(ctx, access.value.id, input) });
}

/** Different keys and tokens that were sent with requests for the service. */
async function countKeys(ctx: AppContext, projectId: ProjectId, input: ReadServiceInput): Promise<number> {
  const period = readUsagePeriod(input, ctx.nowMs());
  if (!period.ok) return 0;
  const { grain, fromMs, toMs } = period.value;
  const whole = { projectId, grain, fromMs, toMs, bordersMs: [fromMs], atMost: MOST_COUNTED } as const;
  const rows = await ctx.store.usage.sum({ ...whole, filter: { services: [input.service] }, groupBy: ["key"] });
  return rows.filter(({ key }) => key !== "").length;
}
