import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";

/** Goes into a project that was joined a moment ago; what was known before is forgotten. */
export function useEnterProject(): (projectId: string) => Promise<void> {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return async (projectId) => {
    queryClient.clear();
    await navigate({ to: "/p/$project", params: { project: projectId } });
  };
}
