import { useQueryClient } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import type { Key, KeyChange, NewKey } from "../api/model.ts";
import type { components } from "../api/schema.gen.ts";
import { unwrap } from "../api/unwrap.ts";
import { useRefreshKey } from "./use-refresh-key.ts";

/** What can be done to the keys of a project; every screen that shows them is refreshed afterwards. */
export function useKeyCommands(projectId: string) {
  const queryClient = useQueryClient();
  const refreshKey = useRefreshKey(projectId);
  const pathOf = (key: Key) => ({ params: { path: { project: projectId, key: key.id } } });

  const refresh = (changed: Key) => {
    refreshKey(changed);
    return changed;
  };

  return {
    create: async (body: NewKey) => {
      const made = await unwrap(
        api.POST("/api/v1/projects/{project}/keys", { params: { path: { project: projectId } }, body }),
      );
      refreshKey();
      return made;
    },
    change: async (key: Key, body: KeyChange) =>
      refresh(
        await unwrap(
          api.PATCH("/api/v1/projects/{project}/keys/{key}", {
            ...pathOf(key),
            body: body as components["schemas"]["ChangeKey"],
          }),
        ),
      ),
    revoke: async (key: Key) =>
      refresh(await unwrap(api.POST("/api/v1/projects/{project}/keys/{key}/revoke", pathOf(key)))),
    undelete: async (key: Key) =>
      refresh(await unwrap(api.POST("/api/v1/projects/{project}/keys/{key}/undelete", pathOf(key)))),
    delete: async (key: Key) => {
      await unwrap(api.DELETE("/api/v1/projects/{project}/keys/{key}", pathOf(key)));
      refreshKey();
      await queryClient.invalidateQueries({ queryKey: ["key", projectId, key.id] });
    },
  };
}
