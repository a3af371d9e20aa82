import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { readUsage, type ReadUsageInput, type UsageReport } from "../usage/read-usage.ts";
import { authorise } from "../projects/authorise.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import type { ServiceView } from "./service-view.ts";
import { viewServices } from "./view-services.ts";

/** Which service, and which period to tell of; without one the last 24 hours. */
export type ReadServiceInput = Pick<ReadUsageInput, "projectId" | "fromMs" | "toMs" | "interval"> & {
  readonly service: string;
};

/** A service with its use in a period, by how the requests ended. */
export type ServiceOverview = ServiceView & { readonly period: UsageReport };

/** One service: what the project says about it, what is used and left, and its requests by outcome. Every role may read it. */
export async function readService(
  ctx: AppContext,
  actor: Actor,
  input: ReadServiceInput,
): Promise<Result<ServiceOverview>> {
  const access = await authorise(ctx, actor, input.projectId, "viewer");
  if (!access.ok) return access;
  const { service, ...period } = input;
  const usage = await readUsage(ctx, actor, { ...period, groupBy: ["service", "outcome"] });
  if (!usage.ok) return usage;
  const view = (await viewServices(ctx, access.value.project)).find(({ id }) => id === service);
  if (view === undefined) return refuse.notFound("service", service);
  const rows = usage.value.rows.filter((row) => row.service === service);
  return ok({ ...view, period: { ...usage.value, rows } });
}
