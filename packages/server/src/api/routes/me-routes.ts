import { listProjects } from "#app/projects/list-projects.ts";
import { ok } from "#app/result.ts";
import { endpoint, type Endpoint } from "../endpoint.ts";
import { presentMe } from "../present/present-me.ts";
import { presentSystem } from "../present/present-system.ts";
import { MeBody } from "../schemas/me-body.ts";
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
    id: "readSystem",
    method: "get",
    path: "/api/v1/system",
    tag: "You",
    summary: "What this server offers",
    description: "Its version and address, and the plans, styles and tilesets there are.",
    answer: { status: 200, description: "The installation.", schema: SystemBody },
    problems: [],
    run: ({ deps }) => ok(deps),
    present: (deps, { request }) => presentSystem(deps, deps.publicUrl ?? new URL(request.url).origin),
  }),
];
