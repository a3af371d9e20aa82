import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useProject } from "../shell/use-project.ts";
import { parseServiceSearch } from "./service-search.ts";

const route = getRouteApi("/p/$project/services/$service");

/** Changes a part of the URL of a service's page, and with it what the page shows. */
export function useShowService(serviceId: string): (next: Record<string, unknown>) => void {
  const project = useProject();
  const search = route.useSearch();
  const navigate = useNavigate();
  return (next) =>
    void navigate({
      to: "/p/$project/services/$service",
      params: { project: project.id, service: serviceId },
      search: parseServiceSearch({ ...search, ...next }),
      replace: true,
    });
}
