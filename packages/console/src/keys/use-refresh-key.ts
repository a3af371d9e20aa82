import { useQueryClient } from "@tanstack/react-query";
import type { Key } from "../api/model.ts";

const SCREENS = ["keys", "key-value", "project", "audit", "blocked", "key-draft", "rotation", "history"] as const;

/** Has every screen that shows keys ask again after a change; a key that is given is shown at once. */
export function useRefreshKey(projectId: string): (changed?: Key) => void {
  const queryClient = useQueryClient();
  return (changed) => {
    if (changed !== undefined) queryClient.setQueryData(["key", projectId, changed.id], changed);
    for (const screen of SCREENS) void queryClient.invalidateQueries({ queryKey: [screen, projectId] });
  };
}
