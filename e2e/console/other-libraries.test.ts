import { execFile } from "node:child_process";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { curlCommand } from "../../packages/console/src/snippets/curl-command.ts";
import { leafletPage } from "../../packages/console/src/snippets/leaflet-page.ts";
import { openlayersPage } from "../../packages/console/src/snippets/openlayers-page.ts";
import type { LibraryUrls, SnippetFacts } from "../../packages/console/src/snippets/snippet-facts.ts";
import { coloursOf } from "../colours-of.ts";
import { launchBrowser, skipWithoutBrowser } from "../launch-browser.ts";
import { servePages } from "../serve-pages.ts";
import { type RunningServer, startServer } from "../start-server.ts";

describe.skipIf(skipWithoutBrowser)("the code that the console offers for other libraries", () => {
  let server: RunningServer;
  let browser: Browser;
  let facts: SnippetFacts;

  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
    const { defaultKey } = await server.api<{ defaultKey: { value: string } }>("POST", "/api/v1/projects", {
      name: "Shop",
    });
    facts = { baseUrl: server.baseUrl, key: defaultKey.value, style: "streets", tileset: "world" };
  });
  afterAll(async () => {
    await browser?.close();
    await server?.[Symbol.asyncDispose]();
  });

  it.each([
    ["Leaflet", leafletPage],
    ["OpenLayers", openlayersPage],
  ])("draws the map with %s as it is, on a site of one's own", async (_, snippet) => {
    const pages: Record<string, string> = {};
    await using site = await servePages(pages);
    pages["/"] = snippet(facts, localCopies(site.origin));
    const page = await browser.newPage({ viewport: { width: 700, height: 500 } });
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    await page.goto(site.origin);
    await expect.poll(() => coloursOf(page), { timeout: 20_000, interval: 250 }).toBeGreaterThan(50);
    expect(problems).toEqual([]);
    await page.close();
  });

  it("fetches a style and a tile with curl", async () => {
    const folder = await mkdtemp(join(tmpdir(), "latchkey-curl-"));
    const { stdout } = await promisify(execFile)("sh", ["-e", "-c", curlCommand(facts)], { cwd: folder });
    expect(JSON.parse(stdout)).toMatchObject({ version: 8, name: expect.any(String) });
    expect((await readFile(join(folder, "tile.pbf"))).length).toBeGreaterThan(1_000);
  });
});

function localCopies(origin: string): LibraryUrls {
  return {
    leaflet: `${origin}/lib/leaflet/dist`,
    maplibreLeaflet: `${origin}/lib/@maplibre/maplibre-gl-leaflet`,
    openLayers: `${origin}/lib/ol`,
    openLayersStyles: `${origin}/lib/ol-mapbox-style/dist`,
  };
}
