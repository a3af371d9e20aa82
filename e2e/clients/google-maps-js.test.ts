import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { coloursOf } from "../colours-of.ts";
import { launchBrowser, skipWithoutBrowser } from "../launch-browser.ts";
import { type Site, servePages } from "../serve-pages.ts";
import { type RunningServer, startServer } from "../start-server.ts";

type Created = { id: string; value: string };

/** A page as Google's first tutorial writes it, with everything that a first map uses. */
const PAGE = `<!doctype html>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>A page written for Google Maps</title>
<style>html, body, #map { margin: 0; height: 100%; }</style>
<div id="map"></div>
<script>
  const given = new URLSearchParams(location.search);
  window.failures = [];
  window.gm_authFailure = (...args) => failures.push(args.length);
  window.app = { init() {
    const place = { lat: -34.905, lng: -56.185 };
    window.map = new google.maps.Map(document.getElementById("map"), { center: place, zoom: 13, mapId: "DEMO_MAP_ID" });
    window.marker = new google.maps.Marker({ position: place, map, title: "Here" });
    const dot = document.createElement("b");
    dot.textContent = "A dot";
    new google.maps.marker.AdvancedMarkerElement({ position: new google.maps.LatLng(-34.9, -56.17), map, content: dot });
    const info = new google.maps.InfoWindow({ content: "<p>A place</p>" });
    marker.addListener("click", () => info.open({ map, anchor: marker }));
    map.addListener("click", ({ latLng }) => { window.clicked = latLng.toJSON(); });
    google.maps.event.addListenerOnce(map, "idle", () => { window.painted = true; });
  } };
  const tag = document.createElement("script");
  tag.src = given.get("server") + "/google/maps/api/js?loading=async&callback=" + given.get("callback") + "&key=" + given.get("key");
  document.head.append(tag);
</script>`;

describe.skipIf(skipWithoutBrowser)("a page written for Google's Maps JavaScript API", () => {
  let server: RunningServer;
  let browser: Browser;
  let site: Site;
  let projectId: string;
  let key: string;

  beforeAll(async () => {
    [server, browser, site] = await Promise.all([startServer(), launchBrowser(), servePages({ "/": PAGE })]);
    const project = await server.api<{ id: string; defaultKey: Created }>("POST", "/api/v1/projects", { name: "Shop" });
    projectId = project.id;
    key = project.defaultKey.value;
  });
  afterAll(async () => {
    await browser?.close();
    await site?.[Symbol.asyncDispose]();
    await server?.[Symbol.asyncDispose]();
  });

  async function open(given: string, callback = "app.init", on: RunningServer = server) {
    const page = await browser.newPage({ viewport: { width: 640, height: 480 } });
    const consoleErrors: string[] = [];
    page.on("console", (message) => message.type() === "error" && consoleErrors.push(message.text()));
    page.on("pageerror", (error) => consoleErrors.push(String(error)));
    await page.goto(`${site.origin}/?${new URLSearchParams({ server: on.baseUrl, key: given, callback })}`);
    return { page, consoleErrors };
  }

  async function makeKey(settings: object): Promise<string> {
    const made = await server.api<Created>("POST", `/api/v1/projects/${projectId}/keys`, {
      name: "Page",
      kind: "public",
      ...settings,
    });
    return made.value;
  }

  const failed = (page: Page) => page.waitForFunction("failures.length > 0");

  it("shows a map that is alive, with markers, a window and a geocoder", async () => {
    const { page, consoleErrors } = await open(key);
    await page.waitForFunction("window.painted === true");
    expect(await coloursOf(page)).toBeGreaterThan(20);
    const camera =
      "({ center: map.getCenter().toJSON(), zoom: map.getZoom(), inside: map.getBounds().contains(marker.getPosition()) })";
    const { center, zoom, inside } = (await page.evaluate(camera)) as { center: object; zoom: number; inside: boolean };
    expect(center).toEqual({ lat: expect.closeTo(-34.905, 4), lng: expect.closeTo(-56.185, 4) });
    expect([zoom, inside]).toEqual([13, true]);
    await page.getByText("A dot").waitFor();
    await page.getByTitle("Here").click();
    await page.getByText("A place").waitFor();
    await page.mouse.click(600, 60);
    expect(await page.evaluate("clicked")).toEqual({ lat: expect.any(Number), lng: expect.any(Number) });
    await page.evaluate("map.fitBounds(new google.maps.LatLngBounds({ lat: 0, lng: 170 }, { lat: 10, lng: -170 }), 0)");
    expect(await page.evaluate("Math.abs(Math.round(map.getCenter().lng()))")).toBe(180);
    const found = await page.evaluate(
      `google.maps.importLibrary("geocoding").then(({ Geocoder }) => new Geocoder().geocode({ address: "Montevideo" }))
        .then(({ results: [city] }) => [city.types[0], city.geometry.location.lat(), city.geometry.viewport.contains(city.geometry.location)])`,
    );
    expect(found).toEqual(["locality", expect.closeTo(-34.9, 1), true]);
    expect([consoleErrors, await page.evaluate("failures")]).toEqual([[], []]);
    await page.evaluate("[google.maps.Polyline, google.maps.Polyline]");
    expect(consoleErrors).toEqual([expect.stringContaining("google.maps.Polyline is not there")]);
    await page.close();
  });

  it("is told of a wrong key: in the place of the map, in the console, and by gm_authFailure", async () => {
    const { page, consoleErrors } = await open(`${key.slice(0, -1)}_`);
    await failed(page);
    const notice = page.getByRole("alert");
    expect(await notice.innerText()).toContain("Unknown API key");
    expect(await page.evaluate("failures")).toEqual([0]);
    expect(consoleErrors).toEqual([expect.stringMatching(/^latchkey: KEY_INVALID: .*\/docs\/refusals\/KEY_INVALID$/)]);
    expect(await page.evaluate("[map.getZoom(), map.getBounds()]")).toEqual([13, undefined]);
    await page.close();
  });

  it("is told which website was seen, where the key is for another", async () => {
    const { page, consoleErrors } = await open(await makeKey({ origins: ["shop.example"] }));
    await failed(page);
    expect(await page.getByRole("alert").innerText()).toContain(`Website seen: ${site.origin}`);
    expect(consoleErrors).toEqual([expect.stringContaining("ORIGIN_NOT_ALLOWED")]);
    await page.close();
  });

  it("is told that a limit is used up, by the script or by what the map asks for after it", async () => {
    const none = await makeKey({ quotaPerDay: 1 });
    const first = await open(none);
    await failed(first.page);
    expect(await first.page.getByRole("alert").innerText()).toContain("Quota used up");
    expect(first.consoleErrors.filter((line) => line.startsWith("latchkey: QUOTA_EXCEEDED"))).toHaveLength(1);
    await first.page.close();
    const second = await open(none);
    await failed(second.page);
    expect(second.consoleErrors).toEqual([expect.stringContaining("QUOTA_EXCEEDED")]);
    await second.page.close();
  });

  it("is never made to run what stands in callback", async () => {
    const { page, consoleErrors } = await open(key, "failures.push(7)");
    await expect.poll(() => consoleErrors).toEqual([expect.stringContaining("callback has to be the name")]);
    expect(await page.evaluate("failures")).toEqual([]);
    await page.close();
  });

  it("shows the mark of development on a map without a key, where those are let in", async () => {
    const file = JSON.stringify({ keyless: { project: projectId, services: ["maps"], ratePerSecondPerIp: 100 } });
    await server.stop();
    const { port } = new URL(server.baseUrl);
    await using keyless = await startServer({ dataDir: server.dataDir, port: Number(port), configText: file });
    const { page } = await open("", "app.init", keyless);
    await page.locator(".latchkey-mark", { hasText: "For development purposes only" }).waitFor();
    await page.waitForFunction("window.painted === true");
    await page.close();
  });
});
