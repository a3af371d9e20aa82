import type { Actor } from "#app/actor.ts";
import { checkName } from "#app/check-name.ts";
import { projectId } from "#app/ids/project-id.ts";
import { findRole } from "#app/members/find-role.ts";
import { listProjects } from "#app/projects/list-projects.ts";
import { refuse } from "#app/refuse.ts";
import { ok } from "#app/result.ts";
import type { ApiDeps } from "../api-deps.ts";
import { baseUrlOf } from "../base-url-of.ts";
import { endpoint, type Endpoint } from "../endpoint.ts";
import { presentMe } from "../present/present-me.ts";
import { presentSystem } from "../present/present-system.ts";
import { ChangeMeInput, MeBody } from "../schemas/me-body.ts";
import { SystemBody } from "../schemas/system-body.ts";

const MOST_PROJECTS = 100;

/** Who is asking, and what this installation offers. */
export const meRoutes: readonly Endpoint[] = [
  endpoint({
    id: "readMe",
    method: "get",
    path: "/api/v1/me",
    tag: "You",
    summary: "Who am I",
    description: "Who the token or the session belongs to, and the projects where they may act.",
    answer: { status: 200, description: "You.", schema: MeBody },
    problems: [],
    run: ({ deps, caller }) => listProjects(deps.ctx, caller.actor, { limit: MOST_PROJECTS }),
    present: (page, { caller }) => presentMe(caller, page.items),
  }),
  endpoint({
    id: "changeMe",
    method: "patch",
    path: "/api/v1/me",
    tag: "You",
    summary: "Change your name",
    description: "Under which name the others of a project see you. For people, not for tokens.",
    body: ChangeMeInput,
    answer: { status: 204, description: "It is changed.", schema: null },
    problems: ["FORBIDDEN"],
    run: async ({ deps, caller: { actor }, body }) => {
      if (actor.kind !== "account") return refuse.forbidden("A token has no account. Sign in to the console instead.");
      const name = checkName(body.name);
      if (!name.ok) return name;
      await deps.accounts.rename(actor.accountId, name.value);
      return ok(null);
    },
    present: () => null,
  }),
  endpoint({
    id: "readSystem",
    method: "get",
    path: "/api/v1/system",
    tag: "You",
    summary: "What this server offers",
    description: "Its version and address, and the plans, styles and tilesets there are.",
    answer: { status: 200, description: "The installation.", schema: SystemBody },
    problems: [],
    run: async ({ deps, caller }) => ok({ ...deps, keyless: await keylessSeenBy(deps, caller.actor) }),
    present: (system, call) => presentSystem(system, baseUrlOf(call)),
  }),
];

/** Requests without a key, with the project in whose name they are answered where the actor belongs to it. */
async function keylessSeenBy({ ctx, installation: { keyless } }: ApiDeps, actor: Actor) {
  if (keyless === null) return null;
  const { project } = keyless;
  const role = projectId.is(project) ? await findRole(ctx, actor, project) : null;
  return { ...keyless, project: role === null ? null : project };
}
