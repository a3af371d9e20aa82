import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import type { Service } from "../api/model.ts";
import { unwrap } from "../api/unwrap.ts";

type ServiceChange = {
  enabled?: boolean;
  quotaPerDay?: number | null;
  quotaPerMonth?: number | null;
  ratePerUser?: number | null;
};

/** Changes a service of a project, and shows the change wherever the service shows. */
export function useChangeService(projectId: string, service: Service) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: ServiceChange) =>
      unwrap(
        api.PATCH("/api/v1/projects/{project}/services/{service}", {
          params: { path: { project: projectId, service: service.id } },
          body,
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["services", projectId] }),
  });
}
