import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import type { Project } from "../api/model.ts";
import { projectQuery } from "../api/session-queries.ts";
import { unwrap } from "../api/unwrap.ts";

export type ProjectChange = { name?: string; plan?: string; suspended?: boolean; budget?: Project["budget"] };

/** Changes a project, and shows the change wherever its name or state shows. */
export function useChangeProject(projectId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: ProjectChange) =>
      unwrap(api.PATCH("/api/v1/projects/{project}", { params: { path: { project: projectId } }, body })),
    onSuccess: (project) => {
      queryClient.setQueryData(projectQuery(projectId).queryKey, project);
      void queryClient.invalidateQueries({ queryKey: ["me"] });
      void queryClient.invalidateQueries({ queryKey: ["audit", projectId] });
    },
  });
}
