import { useEffect, useRef } from "react";

/** A server that is slow to answer is asked seldom: this many times as long as the answer took passes before the next question. */
const PAUSE_FACTOR = 10;
const LEAST_PAUSE_MS = 1_000;

/** Does `work` when it is asked for: at once where it rested, and once more after a pause for all that was asked meanwhile. */
export function usePaced(work: () => Promise<unknown>): () => void {
  const current = useRef(work);
  current.current = work;
  const state = useRef<"resting" | "busy" | "asked again">("resting");
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const run = async () => {
    state.current = "busy";
    const startMs = performance.now();
    await current.current();
    const pauseMs = Math.max(LEAST_PAUSE_MS, PAUSE_FACTOR * (performance.now() - startMs));
    timer.current = window.setTimeout(() => {
      const isAsked = state.current === "asked again";
      state.current = "resting";
      if (isAsked) void run();
    }, pauseMs);
  };
  return () => {
    if (state.current === "resting") void run();
    else state.current = "asked again";
  };
}
