import { useDocumentVisibility } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useProject } from "../shell/use-project.ts";
import { type Span, windowOf } from "./period.ts";

/** Asks for usage again as soon as the server counts a request, second by second, while a span by minute is live and looked at. */
export function useLiveUsage(span: Span): void {
  const project = useProject();
  const queryClient = useQueryClient();
  // A browser opens few connections to one server: a page in the background must not hold one.
  const isSeen = useDocumentVisibility() === "visible";
  const { live, interval } = windowOf(span, Date.now());
  const isWatched = isSeen && live && interval === "minute";
  useEffect(() => {
    if (!isWatched) return;
    const feed = new EventSource(`/api/v1/projects/${encodeURIComponent(project.id)}/live`);
    feed.onmessage = () => void queryClient.invalidateQueries({ queryKey: ["usage", project.id] });
    return () => feed.close();
  }, [project.id, isWatched, queryClient]);
}
