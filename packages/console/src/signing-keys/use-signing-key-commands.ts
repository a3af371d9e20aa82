import { useQueryClient } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import type { NewSigningKey, SigningKey } from "../api/model.ts";
import { unwrap } from "../api/unwrap.ts";

/** What can be done to the signing keys of a project; every screen that shows them is refreshed afterwards. */
export function useSigningKeyCommands(projectId: string) {
  const queryClient = useQueryClient();
  const refresh = () => {
    for (const name of ["signing-keys", "audit"]) {
      void queryClient.invalidateQueries({ queryKey: [name, projectId] });
    }
  };
  return {
    create: async (body: NewSigningKey) => {
      const made = await unwrap(
        api.POST("/api/v1/projects/{project}/signing-keys", { params: { path: { project: projectId } }, body }),
      );
      refresh();
      return made;
    },
    revoke: async ({ id }: SigningKey) => {
      await unwrap(
        api.POST("/api/v1/projects/{project}/signing-keys/{signingKey}/revoke", {
          params: { path: { project: projectId, signingKey: id } },
        }),
      );
      refresh();
    },
  };
}
