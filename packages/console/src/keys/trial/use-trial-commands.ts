import { api } from "../../api/client.ts";
import { unwrap } from "../../api/unwrap.ts";
import { type KeyDraft, triableOf } from "../key-draft.ts";
import { useRefreshKey } from "../use-refresh-key.ts";

/** Tries a restriction on real requests without refusing any, puts it in force, or throws it away. */
export function useTrialCommands(projectId: string, keyId: string) {
  const refresh = useRefreshKey(projectId);
  const params = { path: { project: projectId, key: keyId } };
  return {
    begin: async (draft: KeyDraft) => {
      await unwrap(api.PUT("/api/v1/projects/{project}/keys/{key}/draft", { params, body: triableOf(draft) }));
      refresh();
    },
    publish: async () => {
      refresh(await unwrap(api.POST("/api/v1/projects/{project}/keys/{key}/draft/publish", { params })));
    },
    discard: async () => {
      await unwrap(api.DELETE("/api/v1/projects/{project}/keys/{key}/draft", { params }));
      refresh();
    },
  };
}
