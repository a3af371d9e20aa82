import type { Page } from "playwright-core";

/** Opens an address and then each tab of the page, and looks at each once it is at rest. */
export async function walkScreen(page: Page, url: string, look: (where: string) => Promise<void>): Promise<void> {
  await goTo(page, url);
  await untilAtRest(page);
  const { pathname, search } = new URL(url);
  await look(`${pathname}${search}`);
  const tabs = page.locator("main [role=tablist]:not(section *)").first().getByRole("tab", { selected: false });
  const names = (await tabs.allInnerTexts()).map((name) => name.trim());
  for (const name of names) {
    await page.getByRole("tab", { name, exact: true }).first().click();
    await page.getByRole("tab", { name, exact: true, selected: true }).first().waitFor();
    await untilAtRest(page);
    await look(`${pathname}${search}, ${name}`);
  }
}

/** Waits until a screen has its heading and nothing on it is still loading. */
export async function untilAtRest(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.locator("[aria-busy=true], .mantine-Skeleton-root").first().waitFor({ state: "detached" });
}

/** Within the console one goes on as its links do: the page is not loaded anew for each of its screens. */
async function goTo(page: Page, url: string): Promise<void> {
  const { origin, pathname, search } = new URL(url);
  if (!page.url().startsWith(`${origin}/console/`)) {
    await page.goto(url);
    return;
  }
  await page.evaluate(`new Promise((resolve) => {
    const router = window.__TSR_ROUTER__;
    const stop = router.subscribe("onRendered", () => {
      stop();
      resolve();
    });
    router.history.push(${JSON.stringify(pathname + search)});
  })`);
}
