import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { latchkeyPage } from "../../packages/console/src/snippets/latchkey-page.ts";
import { maplibrePage } from "../../packages/console/src/snippets/maplibre-page.ts";
import { launchBrowser, skipWithoutBrowser } from "../launch-browser.ts";
import { servePages } from "../serve-pages.ts";
import { type RunningServer, startServer } from "../start-server.ts";

describe.skipIf(skipWithoutBrowser)("the code that the console offers", () => {
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.[Symbol.asyncDispose]();
  });

  it.each([
    ["Latchkey", latchkeyPage],
    ["MapLibre", maplibrePage],
  ])("for %s shows the map as it is, on a site of one's own", async (_, snippet) => {
    const { defaultKey } = await server.api<{ defaultKey: { value: string } }>("POST", "/api/v1/projects", {
      name: "Shop",
    });
    const pages: Record<string, string> = {};
    await using site = await servePages(pages);
    const facts = { baseUrl: server.baseUrl, key: defaultKey.value, style: "streets", tileset: "world" };
    pages["/"] = snippet(facts);

    const page = await browser.newPage();
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    const tile = page.context().waitForEvent("response", (response) => response.url().includes("/tiles/world/"));
    await page.goto(site.origin);
    expect((await tile).status()).toBe(200);
    await page.getByText("Natural Earth").waitFor();
    expect(problems).toEqual([]);
    await page.close();
  });
});
