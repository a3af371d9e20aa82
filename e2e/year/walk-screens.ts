import type { BrowserContext, Page } from "playwright-core";
import type { Screen } from "./screens.ts";

/** One visit: how long until the screen was usable, and how much of it moved meanwhile (0 to 1, as browsers count it). */
export type Visit = { readonly ms: number; readonly shift: number };

/** Longer than anybody waits. */
const PATIENCE_MS = 15_000;
/** What moves a moment later counts as well. */
const AFTERWARDS_MS = 100;

/** Counts the questions to the management API that a page has not been answered yet; to be called before the console is opened. */
export async function countQuestions(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const ask = globalThis.fetch;
    const counted = Object.assign(globalThis, { unanswered: 0 });
    globalThis.fetch = async (...question) => {
      const url = question[0] instanceof Request ? question[0].url : String(question[0]);
      if (!url.includes("/api/v1/")) return ask(...question);
      counted.unanswered += 1;
      return ask(...question).finally(() => (counted.unanswered -= 1));
    };
  });
}

/** Goes to a screen within the console, as a click on a link does, from another one that shows nothing of it. */
export async function visit(page: Page, screen: Screen, from: Screen): Promise<Visit> {
  await go(page, from);
  return go(page, screen);
}

async function go(page: Page, { path, title, shows }: Screen): Promise<Visit> {
  const exact = typeof title === "string";
  const seen = await page.evaluate(goAndWait, {
    url: `/console${path}`,
    title: exact ? `^${title.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}$` : title.source,
    flags: exact ? "" : title.flags,
    shows,
    patienceMs: PATIENCE_MS,
    afterwardsMs: AFTERWARDS_MS,
  });
  if (seen.lacks !== null) throw new Error(`${path} was not usable after ${PATIENCE_MS} ms: ${seen.lacks}`);
  return { ms: seen.ms, shift: seen.shift };
}

type Question = {
  readonly url: string;
  readonly title: string;
  readonly flags: string;
  readonly shows: string;
  readonly patienceMs: number;
  readonly afterwardsMs: number;
};

/** Runs in the browser. A screen is usable when its heading and its main content are there, nothing is still to come. */
async function goAndWait({ url, title, flags, shows, patienceMs, afterwardsMs }: Question) {
  let shift = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (
        "value" in entry &&
        typeof entry.value === "number" &&
        !("hadRecentInput" in entry && entry.hadRecentInput === true)
      )
        shift += entry.value;
    }
  });
  observer.observe({ type: "layout-shift" });
  const isVisible = (element: Element | null | undefined) => element?.checkVisibility() === true;
  const lacks = () => {
    if (location.pathname + location.search !== url) return `the address is ${location.href}`;
    const heading = document.querySelector("h1");
    if (!isVisible(heading) || !new RegExp(title, flags).test(heading?.textContent ?? ""))
      return `the heading is ${heading?.textContent}`;
    const outlines = document.querySelectorAll("#content [aria-busy=true], #content .mantine-Skeleton-root");
    for (const outline of outlines) {
      if (isVisible(outline) && outline.closest("[data-map]") === null) return "an outline stands for what is to come";
    }
    if ((globalThis as { unanswered?: number }).unanswered !== 0) return "a question is not answered";
    return [...document.querySelectorAll(shows)].some(isVisible) ? null : `there is no ${shows}`;
  };
  const startMs = performance.now();
  performance.mark(`go ${url}`);
  history.pushState({}, "", url);
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  let missing = lacks();
  while (missing !== null && performance.now() - startMs < patienceMs) {
    await frame();
    missing = lacks();
  }
  await frame();
  const ms = performance.measure(`usable ${url}`, `go ${url}`).duration;
  await new Promise((resolve) => setTimeout(resolve, afterwardsMs));
  observer.disconnect();
  return { ms, lacks: missing, shift };
}
