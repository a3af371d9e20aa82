import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { coloursOf } from "./colours-of.ts";
import { launchBrowser, skipWithoutBrowser } from "./launch-browser.ts";
import { maplibrePage } from "./maplibre-page.ts";
import { servePages, type Site } from "./serve-pages.ts";
import { type RunningServer, startServer } from "./start-server.ts";

type Created = { id: string; value: string };
type Usage = { rows: { key?: string; outcome?: string; origin?: string; requests: number }[] };

const VIEW = { center: [10, 30] as [number, number], zoom: 2 };

describe.skipIf(skipWithoutBrowser)("a map in a real browser", () => {
  let server: RunningServer;
  let browser: Browser;
  let project: { id: string; defaultKey: Created };

  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
    project = await server.api("POST", "/api/v1/projects", { name: "Shop" });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.[Symbol.asyncDispose]();
  });

  function page(key: string): string {
    return maplibrePage(`${server.baseUrl}/maps/streets/style.json?key=${key}`, VIEW);
  }

  it("the default key paints it on any page", async () => {
    await using site = await servePages({ "/": page(project.defaultKey.value) });
    const tab = await openTab(browser, server.baseUrl);
    await tab.page.goto(site.origin);
    await tab.page.waitForFunction("window.painted === true");
    expect(await tab.page.evaluate("window.problems")).toEqual([]);
    expect(await coloursOf(tab.page)).toBeGreaterThan(20);
    await tab.close();
  });

  it("a key for one site paints it there, is refused on another port with a readable reason, and every request is counted", async () => {
    const pages: Record<string, string> = {};
    await using allowed = await servePages(pages);
    await using other = await servePages(pages);
    const key = await createKey(allowed);
    pages["/"] = page(key.value);

    const good = await openTab(browser, server.baseUrl);
    await good.page.goto(allowed.origin);
    await good.page.waitForFunction("window.painted === true");
    expect(await good.page.evaluate("window.problems")).toEqual([]);
    expect(await coloursOf(good.page)).toBeGreaterThan(20);

    const refused = await openTab(browser, server.baseUrl);
    await refused.page.goto(other.origin);
    await refused.page.waitForFunction("window.problems?.length > 0");
    const problem = await refused.page.evaluate(async (url) => {
      const response = await fetch(url);
      return { status: response.status, body: await response.json() };
    }, `${server.baseUrl}/maps/streets/style.json?key=${key.value}`);
    expect(problem).toMatchObject({
      status: 403,
      body: { code: "ORIGIN_NOT_ALLOWED", observed: { origin: other.origin } },
    });
    expect(JSON.stringify(problem.body)).not.toContain(allowed.origin);

    await expectCounted(key, good.sent() + refused.sent(), {
      allowed: good.sent(),
      ORIGIN_NOT_ALLOWED: refused.sent(),
    });
    await good.close();
    await refused.close();
  });

  async function createKey(site: Site): Promise<Created> {
    return server.api("POST", `/api/v1/projects/${project.id}/keys`, {
      name: "Shop window",
      kind: "public",
      origins: [site.origin],
    });
  }

  async function expectCounted(key: Created, total: number, byOutcome: Record<string, number>): Promise<void> {
    const usage = await server.api<Usage>(
      "GET",
      `/api/v1/projects/${project.id}/usage?interval=day&groupBy=key,outcome`,
    );
    const rows = usage.rows.filter((row) => row.key === key.id);
    expect(Object.fromEntries(rows.map((row) => [row.outcome, row.requests]))).toEqual(byOutcome);
    expect(rows.reduce((sum, row) => sum + row.requests, 0)).toBe(total);
    expect(total).toBeGreaterThan(5);
  }
});

/** A tab without a cache that counts what it sends to the server, web workers included. */
async function openTab(
  browser: Browser,
  baseUrl: string,
): Promise<{ page: Page; sent(): number; close(): Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 800, height: 600 } });
  const page = await context.newPage();
  let sent = 0;
  context.on("request", (request) => {
    if (request.url().startsWith(baseUrl) && request.method() === "GET") sent += 1;
  });
  return { page, sent: () => sent, close: () => context.close() };
}
