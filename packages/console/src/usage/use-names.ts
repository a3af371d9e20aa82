import { useQuery } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import { unwrap } from "../api/unwrap.ts";
import { servicesQuery } from "../services/services-query.ts";
import { useProject } from "../shell/use-project.ts";
import { originLabel } from "../words/origins.ts";
import { outcomeTitle } from "../words/outcomes.ts";
import type { Dimension } from "./usage-search.ts";

/** How the values of each dimension are called: keys and services by their names. */
export function useNames(): (by: Dimension, value: string) => string {
  const project = useProject();
  const services = useQuery(servicesQuery(project.id)).data;
  const keys = useQuery({
    queryKey: ["keys", project.id, "names"],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/projects/{project}/keys", {
          params: { path: { project: project.id }, query: { limit: 100 } },
        }),
      ),
    staleTime: 60_000,
  }).data?.items;
  return (by, value) => {
    switch (by) {
      case "key":
        return value === "" ? "No known key" : (keys?.find((key) => key.id === value)?.name ?? value);
      case "service":
        return services?.find((service) => service.id === value)?.title ?? value;
      case "outcome":
        return outcomeTitle(value);
      case "origin":
        return originLabel(value);
    }
  };
}
