import { useDocumentVisibility } from "@mantine/hooks";
import { useEffect, useRef } from "react";

/** Requests that were counted alike within a second. */
type LiveRow = { readonly outcome: string; readonly requests: number };

/** Is told what the server counts, second by second, while the page is looked at. */
export function useLiveFeed(projectId: string, onBeat: (rows: readonly LiveRow[]) => void): void {
  const report = useRef(onBeat);
  report.current = onBeat;
  // A browser opens few connections to one server: a page in the background must not hold one.
  const isSeen = useDocumentVisibility() === "visible";
  useEffect(() => {
    if (!isSeen) return;
    const feed = new EventSource(`/api/v1/projects/${encodeURIComponent(projectId)}/live`);
    feed.onmessage = ({ data }: MessageEvent<string>) => {
      const beat = JSON.parse(data) as { readonly rows: readonly LiveRow[] };
      report.current(beat.rows);
    };
    return () => feed.close();
  }, [projectId, isSeen]);
}
