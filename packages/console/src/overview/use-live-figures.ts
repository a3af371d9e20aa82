import { useQueryClient } from "@tanstack/react-query";
import { useLiveFeed } from "../usage/use-live-feed.ts";
import { usePaced } from "./use-paced.ts";

/** Keeps figures and refusals as new as what the server counts, without asking more than it can bear. */
export function useLiveFigures(projectId: string): void {
  const queryClient = useQueryClient();
  const refresh = usePaced(() =>
    Promise.all(
      ["overview", "blocked"].map((screen) =>
        queryClient.invalidateQueries({ queryKey: [screen, projectId] }, { cancelRefetch: false }),
      ),
    ),
  );
  useLiveFeed(projectId, refresh);
}
