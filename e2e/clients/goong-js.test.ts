import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { coloursOf } from "../colours-of.ts";
import { launchBrowser, skipWithoutBrowser } from "../launch-browser.ts";
import { servePages } from "../serve-pages.ts";
import { type RunningServer, startServer } from "../start-server.ts";
import { goongPage } from "./goong-page.ts";

type MadeKey = { id: string; value: string };
type Usage = { rows: { key?: string; service: string; outcome: string; requests: number }[] };
type Style = { layers: { id: string; type: string }[]; sources: object };

const HANOI = [105.83991, 21.028] as const;

/** A style of the operator's own, with words that are younger than Goong's map library. */
const YOUNG_STYLE = {
  version: 8,
  name: "Young",
  projection: { type: "globe" },
  sky: { "sky-color": "#199EF3" },
  sprite: [{ id: "default", url: "latchkey://sprite" }],
  glyphs: "latchkey://fonts",
  sources: { world: { type: "vector", url: "latchkey://tiles/world" } },
  layers: [
    { id: "sea", type: "background", paint: { "background-color": "#b4d0d6" } },
    {
      id: "land",
      type: "fill",
      source: "world",
      "source-layer": "earth",
      paint: { "fill-color": "#f7f3ea", "fill-layer-opacity": 1 },
    },
    {
      id: "near",
      type: "fill",
      source: "world",
      "source-layer": "water",
      filter: ["<", ["distance", { type: "Point", coordinates: [0, 0] }], 10],
      paint: { "fill-color": "#0000ff" },
    },
    {
      id: "places",
      type: "symbol",
      source: "world",
      "source-layer": "places",
      layout: {
        "text-field": ["slice", ["get", "name"], 0, 9],
        "text-font": ["Noto Sans Regular"],
        "icon-padding": [2, 2, 2, 2],
        "text-variable-anchor-offset": ["top", [0, 1]],
      },
    },
    { id: "relief", type: "color-relief", source: "world" },
  ],
};

describe.skipIf(skipWithoutBrowser)("Goong's map library in a browser", () => {
  let dataDir: string;
  let server: RunningServer;
  let browser: Browser;
  let projectId: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "latchkey-goong-"));
    await mkdir(join(dataDir, "styles"));
    await writeFile(join(dataDir, "styles", "young.json"), JSON.stringify(YOUNG_STYLE));
    server = await startServer({ dataDir });
    browser = await launchBrowser();
    projectId = (await server.api<{ id: string }>("POST", "/api/v1/projects", { name: "Goong's" })).id;
  });
  afterAll(async () => {
    await browser?.close();
    await server?.[Symbol.asyncDispose]();
    await rm(dataDir, { recursive: true, force: true });
  });

  const makeKey = (fields: object) =>
    server.api<MadeKey>("POST", `/api/v1/projects/${projectId}/keys`, {
      name: "Tiles",
      preset: "map-tiles",
      ...fields,
    });

  async function show(style: string, accessToken: string, pattern: "painted" | "refused", zoom = 5) {
    const baseApiUrl = `${server.baseUrl}/goong`;
    const html = goongPage({ baseApiUrl, accessToken, style, center: HANOI, zoom });
    await using site = await servePages({ "/": html });
    const context = await browser.newContext({ viewport: { width: 800, height: 600 } });
    const page = await context.newPage();
    const asked: string[] = [];
    context.on("request", (request) => {
      if (request.method() === "GET" && !request.url().startsWith("blob:")) asked.push(request.url());
    });
    await page.goto(site.origin);
    await page.waitForFunction(pattern === "painted" ? "window.painted === true" : "window.problems?.length > 0");
    const problems = await page.evaluate<string[]>("window.problems");
    const colours = await coloursOf(page);
    await context.close();
    return { problems, colours, asked: asked.filter((url) => !url.startsWith(site.origin)) };
  }

  it.each(["goong_map_web", "goong_map_dark"])(
    "draws %s after one more line in Goong's own snippet; all is asked here and counted under the key",
    async (name) => {
      const key = await makeKey({});
      const { problems, colours, asked } = await show(
        `https://tiles.goong.io/assets/${name}.json`,
        key.value,
        "painted",
      );
      expect(problems).toEqual([]);
      expect(colours).toBeGreaterThan(20);
      expect(asked.filter((url) => !url.startsWith(`${server.baseUrl}/`))).toEqual([]);
      expect(asked.some((url) => /\/tiles\/world\/\d+\/\d+\/\d+\.pbf/.test(url))).toBe(true);
      const usage = await server.api<Usage>(
        "GET",
        `/api/v1/projects/${projectId}/usage?interval=day&groupBy=key,service,outcome`,
      );
      const mine = usage.rows.filter((row) => row.key === key.id);
      expect(mine).toMatchObject([{ service: "maps", outcome: "allowed", requests: asked.length }]);
    },
  );

  it("draws a style by its whole address with the key in it, checked word by word by the library", async () => {
    const { value } = await makeKey({});
    const url = (name: string) => `${server.baseUrl}/goong/assets/${name}.json?api_key=${value}`;
    const shown = await show(url("navigation_day"), value, "painted");
    expect(shown.problems).toEqual([]);
    expect(shown.colours).toBeGreaterThan(20);
  });

  it("draws a style that says more than the library knows: without those words", async () => {
    const { value } = await makeKey({});
    const url = `${server.baseUrl}/goong/assets/young.json?api_key=${value}`;
    const style = (await (await fetch(url)).json()) as Style;
    expect(style.layers.map(({ id }) => id)).toEqual(["sea", "land", "places"]);
    const shown = await show(url, value, "painted", 3);
    expect(shown.problems).toEqual([]);
    expect(shown.colours).toBeGreaterThan(1);
  });

  it("hears what is wrong: a website that the key is not for, a REST key", async () => {
    const site = await makeKey({ origins: ["http*://*.example.com/*"] });
    const refused = await show("https://tiles.goong.io/assets/goong_map_web.json", site.value, "refused");
    expect(refused.problems.join()).toContain("Forbidden");
    const rest = await makeKey({ preset: "rest" });
    const other = await show("https://tiles.goong.io/assets/goong_map_web.json", rest.value, "refused");
    expect(other.problems.join()).toContain("Forbidden");
  });

  it("is told clearly which styles there are", async () => {
    const { value } = await makeKey({});
    const response = await fetch(`${server.baseUrl}/goong/assets/goong_satellite.json?api_key=${value}`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      error: { code: "NOT_FOUND", message: expect.stringContaining("goong_map_web") },
    });
    const source = await fetch(`${server.baseUrl}/goong/sources/base.json?api_key=${value}`);
    expect(await source.json()).toMatchObject({ tiles: [expect.stringContaining("/tiles/world/{z}/{x}/{y}.pbf")] });
  });
});
