import { useQueryClient } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import type { NewToken, Token } from "../api/model.ts";
import { unwrap } from "../api/unwrap.ts";

/** What can be done to the tokens of a project; every screen that shows them is refreshed afterwards. */
export function useTokenCommands(projectId: string) {
  const queryClient = useQueryClient();
  const refresh = () => {
    for (const name of ["tokens", "token", "signing-keys", "audit"]) {
      void queryClient.invalidateQueries({ queryKey: [name, projectId] });
    }
  };
  return {
    create: async (body: NewToken) => {
      const made = await unwrap(
        api.POST("/api/v1/projects/{project}/tokens", { params: { path: { project: projectId } }, body }),
      );
      refresh();
      return made;
    },
    revoke: async ({ id }: Token) => {
      await unwrap(
        api.POST("/api/v1/projects/{project}/tokens/{token}/revoke", {
          params: { path: { project: projectId, token: id } },
        }),
      );
      refresh();
    },
  };
}
