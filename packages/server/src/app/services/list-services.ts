import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { authorise } from "../projects/authorise.ts";
import { ok, type Result } from "../result.ts";
import type { ServiceView } from "./service-view.ts";
import { viewServices } from "./view-services.ts";

/** Every service there is, or those whose id, title or description holds `search`, as the project has set it. Every role may see them. */
export async function listServices(
  ctx: AppContext,
  actor: Actor,
  input: { readonly projectId: string; readonly search?: string | undefined },
): Promise<Result<readonly ServiceView[]>> {
  const access = await authorise(ctx, actor, input.projectId, "viewer");
  if (!access.ok) return access;
  const services = await viewServices(ctx, access.value.project);
  const wanted = (input.search ?? "").trim().toLowerCase();
  return ok(
    services.filter(({ id, title, description }) =>
      [id, title, description].some((text) => text.toLowerCase().includes(wanted)),
    ),
  );
}
