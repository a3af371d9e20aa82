import { api } from "../api/client.ts";
import type { Key } from "../api/model.ts";
import { unwrap } from "../api/unwrap.ts";
import { useRefreshKey } from "../keys/use-refresh-key.ts";

/** Lets one website use a key, and takes that back; both hold for the next request. */
export function useOriginCommands(projectId: string, keyId: string) {
  const refresh = useRefreshKey(projectId);
  const params = { path: { project: projectId, key: keyId } };
  return {
    allow: async (origin: string): Promise<Key> => {
      const key = await unwrap(
        api.POST("/api/v1/projects/{project}/keys/{key}/allow-origin", { params, body: { origin } }),
      );
      refresh(key);
      return key;
    },
    /** Leaves what others may have added meanwhile. */
    disallow: async (pattern: string): Promise<void> => {
      const { origins } = await unwrap(api.GET("/api/v1/projects/{project}/keys/{key}", { params }));
      const body = { origins: origins.filter((origin) => origin !== pattern) };
      refresh(await unwrap(api.PATCH("/api/v1/projects/{project}/keys/{key}", { params, body })));
    },
  };
}
