import { api } from "../../api/client.ts";
import { unwrap } from "../../api/unwrap.ts";
import { useRefreshKey } from "../use-refresh-key.ts";

type Rotate = { readonly graceSeconds: number; readonly endPrevious: boolean };

/** Gives a key a new value, and ends the one it had before its time. */
export function useRotationCommands(projectId: string, keyId: string) {
  const refresh = useRefreshKey(projectId);
  const params = { path: { project: projectId, key: keyId } };
  return {
    rotate: async (body: Rotate) => {
      const rotated = await unwrap(api.POST("/api/v1/projects/{project}/keys/{key}/rotate", { params, body }));
      refresh();
      return rotated;
    },
    end: async () => {
      await unwrap(api.POST("/api/v1/projects/{project}/keys/{key}/rotation/end", { params }));
      refresh();
    },
  };
}
