import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleScript } from "../bundle-page.ts";
import { coloursOf } from "../colours-of.ts";
import { launchBrowser, skipWithoutBrowser } from "../launch-browser.ts";
import { servePages, type Site } from "../serve-pages.ts";
import { type RunningServer, startServer } from "../start-server.ts";

type Created = { id: string; value: string };

/** A map in each library, as its own documentation has it, of `window.styleUrl` or `window.tilesUrl`. */
const SCRIPTS: Readonly<Record<string, string>> = {
  "maplibre-gl": `
    import { Map } from "maplibre-gl";
    const map = new Map({ container: "map", style: window.styleUrl, center: [-56.18, -34.9], zoom: 4 });
    map.on("error", ({ error }) => window.problems.push(error.status ?? String(error)));`,
  "@maptiler/sdk": `
    import * as maptilersdk from "@maptiler/sdk";
    maptilersdk.config.telemetry = false;
    maptilersdk.config.session = false;
    maptilersdk.config.apiKey = window.key;
    const map = new maptilersdk.Map({ container: "map", style: window.styleUrl, center: [-56.18, -34.9], zoom: 4, geolocateControl: false });
    map.on("error", ({ error }) => window.problems.push(error.status ?? String(error)));`,
  leaflet: `
    import * as L from "leaflet";
    const map = L.map("map").setView([-34.9, -56.18], 5);
    L.tileLayer(window.tilesUrl).on("tileerror", async ({ tile }) => {
      window.problems.push((await fetch(tile.src)).status);
    }).addTo(map);`,
  ol: `
    import Map from "ol/Map.js";
    import View from "ol/View.js";
    import { fromLonLat } from "ol/proj.js";
    import { apply } from "ol-mapbox-style";
    const map = new Map({ target: "map", view: new View({ center: fromLonLat([-56.18, -34.9]), zoom: 5 }) });
    apply(map, window.styleUrl).catch(async () => window.problems.push((await fetch(window.styleUrl)).status));`,
};

describe.skipIf(skipWithoutBrowser).each(Object.keys(SCRIPTS))("a map with %s", (library) => {
  let server: RunningServer;
  let browser: Browser;
  let project: { id: string; defaultKey: Created };
  let site: Site;
  let script: string;
  const pages: Record<string, string> = {};

  beforeAll(async () => {
    [server, browser, site] = await Promise.all([startServer(), launchBrowser(), servePages(pages)]);
    script = await bundleScript(SCRIPTS[library] ?? "");
    project = await server.api("POST", "/api/v1/projects", { name: library });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.[Symbol.asyncDispose]();
    await server?.[Symbol.asyncDispose]();
  });

  it("is drawn with a good key on its own website", async () => {
    const key = await keyWith({ origins: [`localhost:${site.port}`] });
    const page = await open(key.value);
    await expect.poll(() => coloursOf(page), { timeout: 20_000, interval: 250 }).toBeGreaterThan(50);
    expect(await page.evaluate("window.problems")).toEqual([]);
    await page.context().close();
  });

  it.each([
    ["an unknown key", 401, null],
    ["a key for another website", 403, { origins: ["shop.example"] }],
    ["a key over its limit", 429, { quotaPerDay: 1 }],
  ])("is told by its library that %s is refused with %i", async (_, status, settings) => {
    const key = settings === null ? { value: "lk_pub_nobody" } : await keyWith(settings);
    if (status === 429) await fetch(`${server.baseUrl}/maps/streets/style.json?key=${key.value}`);
    const page = await open(key.value);
    await expect.poll(() => page.evaluate("window.problems"), { timeout: 15_000 }).toContain(status);
    await page.context().close();
  });

  const keyWith = (settings: Readonly<Record<string, unknown>>) =>
    server.api<Created>("POST", `/api/v1/projects/${project.id}/keys`, { name: "k", kind: "public", ...settings });

  async function open(key: string): Promise<Page> {
    const urls = {
      key,
      styleUrl: `${server.baseUrl}/maps/streets/style.json?key=${key}`,
      tilesUrl: `${server.baseUrl}/maps/streets/{z}/{x}/{y}.png?key=${key}`,
      problems: [],
    };
    pages["/"] = `<!doctype html><meta charset="utf-8"><style>${await stylesheet()}
      html, body, #map { margin: 0; height: 100%; }</style><div id="map"></div>
      <script>Object.assign(window, ${JSON.stringify(urls)})</script>
      <script>${script.replaceAll("</script", "<\\/script")}</script>`;
    const context = await browser.newContext({ viewport: { width: 500, height: 400 } });
    const page = await context.newPage();
    await page.goto(site.origin);
    return page;
  }
});

/** What the libraries that place elements on the page need. */
async function stylesheet(): Promise<string> {
  const leaflet = dirname(createRequire(import.meta.url).resolve("leaflet/package.json"));
  return readFile(join(leaflet, "dist", "leaflet.css"), "utf8");
}
