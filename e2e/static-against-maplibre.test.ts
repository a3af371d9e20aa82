import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, skipWithoutBrowser } from "./launch-browser.ts";
import { maplibrePage } from "./maplibre-page.ts";
import { type Site, servePages } from "./serve-pages.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const SIZE = { width: 400, height: 300 };
type View = { readonly name: string; readonly style: string; readonly center: [number, number]; readonly zoom: number };
const VIEWS: readonly View[] = [
  { name: "Europe", style: "streets", center: [10, 48], zoom: 3.5 },
  { name: "streets", style: "streets", center: [-56.17, -34.895], zoom: 12.3 },
  { name: "the night", style: "dark", center: [71.43, 51.13], zoom: 13.2 },
  { name: "the antimeridian", style: "streets", center: [179.9, -17], zoom: 3.6 },
  { name: "near the pole", style: "streets", center: [0, 84.5], zoom: 2.2 },
];

describe.skipIf(skipWithoutBrowser)("a static image beside MapLibre's picture of the same view", () => {
  let server: RunningServer;
  let site: Site;
  let browser: Browser;
  let key: string;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    const project = await server.api<{ defaultKey: { value: string } }>("POST", "/api/v1/projects", { name: "Shop" });
    key = project.defaultKey.value;
    const pages = VIEWS.map((view, index): [string, string] => {
      const style = `${server.baseUrl}/maps/${view.style}/style.json?key=${key}`;
      return [`/${index}`, maplibrePage(style, view)];
    });
    site = await servePages(Object.fromEntries(pages));
  });
  afterAll(async () => {
    await browser?.close();
    await site?.[Symbol.asyncDispose]();
    await server?.[Symbol.asyncDispose]();
  });

  it.each(VIEWS)("$name: is the same map", async (view) => {
    const page = await browser.newPage({ viewport: SIZE });
    await page.goto(`${site.origin}/${VIEWS.indexOf(view)}`);
    await page.waitForFunction("window.painted === true");
    await page.addStyleTag({ content: ".maplibregl-control-container { display: none }" });
    const path = `/maps/${view.style}/static/${view.center.join(",")},${view.zoom}/${SIZE.width}x${SIZE.height}.png`;
    const image = Buffer.from(await (await fetch(`${server.baseUrl}${path}?key=${key}`)).arrayBuffer());
    const [ours, theirs] = await coarse(page, [image, await page.screenshot()]);
    const distances = ours.map((part, at) => Math.abs(part - (theirs[at] ?? 0)));
    // Labels may stand elsewhere; land, water, roads and their widths and colours may not.
    expect(distances.reduce((sum, distance) => sum + distance, 0) / distances.length).toBeLessThan(2.5);
    expect(distances.filter((distance) => distance > 40).length / distances.length).toBeLessThan(0.01);
    await page.close();
  });
});

/** Pictures in cells of 10 by 10 pixels, each the mean of its pixels: red, green, blue, one after the other. The attribution's rows are left out. */
async function coarse(page: Page, pictures: readonly Buffer[]): Promise<[number[], number[]]> {
  const cells: number[][] = [];
  for (const picture of pictures) cells.push(await page.evaluate(cellsOf, picture.toString("base64")));
  const [first = [], second = []] = cells;
  return [first, second];
}

/** Runs in the browser. */
async function cellsOf(png: string): Promise<number[]> {
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d");
  if (context === null) return [];
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const cells: number[] = [];
  for (let top = 0; top < height - 30; top += 10) {
    for (let left = 0; left < width; left += 10) {
      for (let channel = 0; channel < 3; channel++) {
        let sum = 0;
        for (let at = 0; at < 100; at++)
          sum += data[((top + Math.floor(at / 10)) * width + left + (at % 10)) * 4 + channel] ?? 0;
        cells.push(sum / 100);
      }
    }
  }
  return cells;
}
