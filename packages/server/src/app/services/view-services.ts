import type { ProjectId } from "#core/ids.ts";
import type { AppContext } from "../app-context.ts";
import { allowedToday } from "../usage/allowed-today.ts";
import { NOT_ENABLED } from "./not-enabled.ts";
import type { ServiceView } from "./service-view.ts";

/** Every service as the project has set it, with what was used of it today. */
export async function viewServices(ctx: AppContext, projectId: ProjectId): Promise<ServiceView[]> {
  const settings = await ctx.store.serviceSettings.list(projectId);
  const allowed = await allowedToday(ctx, { projectId });
  return Promise.all(
    ctx.services.map(async ({ id, title, description }) => {
      const said = settings.get(id) ?? NOT_ENABLED;
      // Where a quota runs, its own count is what the next request is decided by.
      const usedToday =
        said.quotaPerDay === null
          ? (allowed.get(id) ?? 0)
          : await ctx.counter.used(`service:${projectId}:${id}`, ctx.nowMs());
      return { id, title, description, ...said, usedToday };
    }),
  );
}
