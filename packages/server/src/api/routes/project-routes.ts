import { changeProject } from "#app/projects/change-project.ts";
import { createProject } from "#app/projects/create-project.ts";
import { listProjects } from "#app/projects/list-projects.ts";
import { readProject } from "#app/projects/read-project.ts";
import { endpoint, type Endpoint } from "../endpoint.ts";
import { presentPage } from "../present/present-page.ts";
import { presentCreatedProject, presentProject } from "../present/present-project.ts";
import { PageQuery } from "../schemas/page-query.ts";
import { Params } from "../schemas/params.ts";
import {
  ChangeProjectInput,
  CreatedProjectBody,
  CreateProjectInput,
  ProjectBody,
  ProjectListBody,
} from "../schemas/project-body.ts";

const tag = "Projects";

/** Projects: list, make, read, change. */
export const projectRoutes: readonly Endpoint[] = [
  endpoint({
    id: "listProjects",
    method: "get",
    path: "/api/v1/projects",
    tag,
    summary: "List projects",
    description:
      "The projects that you belong to, newest first. The root token sees all of them, an admin token its own.",
    query: PageQuery,
    answer: { status: 200, description: "A page of projects.", schema: ProjectListBody },
    problems: [],
    run: ({ deps, caller, query }) => listProjects(deps.ctx, caller.actor, query),
    present: (page) => presentPage(page, presentProject),
  }),
  endpoint({
    id: "createProject",
    method: "post",
    path: "/api/v1/projects",
    tag,
    summary: "Make a project",
    description:
      "Makes a project with all services enabled and a default key for trying things out. You become its owner.",
    body: CreateProjectInput,
    answer: { status: 201, description: "The project, and the value of its default key.", schema: CreatedProjectBody },
    problems: ["FORBIDDEN"],
    run: ({ deps, caller, body }) => createProject(deps.ctx, caller.actor, body),
    present: presentCreatedProject,
  }),
  endpoint({
    id: "readProject",
    method: "get",
    path: "/api/v1/projects/{project}",
    tag,
    summary: "Read a project",
    description: "One project. Every role may read it.",
    params: Params.project,
    answer: { status: 200, description: "The project.", schema: ProjectBody },
    problems: ["NOT_FOUND"],
    run: ({ deps, caller, params }) => readProject(deps.ctx, caller.actor, { projectId: params.project }),
    present: presentProject,
  }),
  endpoint({
    id: "changeProject",
    method: "patch",
    path: "/api/v1/projects/{project}",
    tag,
    summary: "Change a project",
    description:
      "Renames a project, moves it to another plan, sets its quotas and budget, or stops it (`suspended`). Takes effect at once, and counts what was used already. Owners may.",
    params: Params.project,
    body: ChangeProjectInput,
    answer: { status: 200, description: "The project as it is now.", schema: ProjectBody },
    problems: ["FORBIDDEN", "NOT_FOUND"],
    run: ({ deps, caller, params, body }) =>
      changeProject(deps.ctx, caller.actor, { projectId: params.project, ...body }),
    present: presentProject,
  }),
];
