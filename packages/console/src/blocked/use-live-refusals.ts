import { useQueryClient } from "@tanstack/react-query";
import { useLiveFeed } from "../usage/use-live-feed.ts";

/** Asks for blocked requests again as soon as the server counts a new one, while the page is looked at. */
export function useLiveRefusals(projectId: string): void {
  const queryClient = useQueryClient();
  useLiveFeed(projectId, (rows) => {
    if (rows.every(({ outcome }) => outcome === "allowed")) return;
    // An answer that is under way is waited for: under steady traffic there would never be one otherwise.
    void queryClient.invalidateQueries({ queryKey: ["blocked", projectId] }, { cancelRefetch: false });
  });
}
