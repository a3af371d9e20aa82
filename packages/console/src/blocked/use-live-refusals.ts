import { useDocumentVisibility } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

/** Asks for blocked requests again as soon as the server counts a new one, while the page is looked at. */
export function useLiveRefusals(projectId: string): void {
  const queryClient = useQueryClient();
  // A browser opens few connections to one server: a page in the background must not hold one.
  const isSeen = useDocumentVisibility() === "visible";
  useEffect(() => {
    if (!isSeen) return;
    const feed = new EventSource(`/api/v1/projects/${encodeURIComponent(projectId)}/live`);
    feed.onmessage = ({ data }: MessageEvent<string>) => {
      if (hasRefusal(data)) void queryClient.invalidateQueries({ queryKey: ["blocked", projectId] });
    };
    return () => feed.close();
  }, [projectId, isSeen, queryClient]);
}

function hasRefusal(data: string): boolean {
  const beat = JSON.parse(data) as { readonly rows: readonly { readonly outcome: string }[] };
  return beat.rows.some(({ outcome }) => outcome !== "allowed");
}
