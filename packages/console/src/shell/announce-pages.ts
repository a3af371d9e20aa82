import type { AnyRouter } from "@tanstack/react-router";
import { focusHeading } from "../ui/focus-heading.ts";

/**
 * Gives the focus to the heading of each page that one goes to, as a browser does with a new document: without it the focus stays on a link
 * that may be gone, and a screen reader says nothing. Not on the first page, where the way begins with the link that skips the rail.
 */
export function announcePages(router: AnyRouter): void {
  let arrival = new AbortController();
  router.subscribe("onRendered", ({ fromLocation, pathChanged }) => {
    if (fromLocation === undefined || !pathChanged) return;
    arrival.abort();
    arrival = new AbortController();
    holdHeading(arrival.signal);
  });
}

/** A page may come as an outline first and replace its heading: until somebody acts, the new one gets the focus too. */
function holdHeading(signal: AbortSignal): void {
  if (!isInField()) focusHeading();
  const observer = new MutationObserver(() => {
    if (document.activeElement === document.body) focusHeading();
  });
  const stop = () => observer.disconnect();
  observer.observe(document.body, { childList: true, subtree: true });
  signal.addEventListener("abort", stop);
  for (const act of ["keydown", "pointerdown"]) addEventListener(act, stop, { once: true, signal });
}

/** Some pages begin with a field that takes the focus itself. */
function isInField(): boolean {
  const { activeElement } = document;
  return (
    activeElement !== null && activeElement.closest("main") !== null && activeElement.matches("input, textarea, select")
  );
}
