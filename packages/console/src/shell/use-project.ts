import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { Project } from "../api/model.ts";
import { projectQuery } from "../api/session-queries.ts";

const route = getRouteApi("/p/$project");

/** The project whose screens these are; the route has loaded it already. */
export function useProject(): Project {
  const { project } = route.useParams();
  return useSuspenseQuery(projectQuery(project)).data;
}
