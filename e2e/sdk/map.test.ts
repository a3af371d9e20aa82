import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { coloursOf } from "../colours-of.ts";
import { skipWithoutBrowser } from "../launch-browser.ts";
import { openSdkWorld, type SdkWorld } from "./sdk-world.ts";

const PAINTED = "window.painted === true";

/** The lines that a page needs, with the moment at which all is drawn. */
function snippet(key: string, more = ""): string {
  return `
    latchkey.accessToken = "${key}";
    window.map = new latchkey.Map({ container: "map", style: "streets", center: [10, 30], zoom: 2, fadeDuration: 0 ${more} });
    map.on("idle", () => (window.painted = true));`;
}

/** Keeps what every notice said in `notices`. */
const KEEP_NOTICES = `
  window.notices = [];
  new MutationObserver(() => {
    for (const alert of document.querySelectorAll("[role=alert]")) notices.push(alert.textContent);
  }).observe(document, { childList: true, subtree: true, characterData: true });`;

describe.skipIf(skipWithoutBrowser)("a map by the SDK", () => {
  let world: SdkWorld;

  beforeAll(async () => {
    world = await openSdkWorld();
  });
  afterAll(async () => {
    await world?.[Symbol.asyncDispose]();
  });

  it("is alive with four lines, and everything it needs comes from the server", async () => {
    const { page, consoleErrors, asked } = await world.open(snippet(world.defaultKey.value));
    await page.waitForFunction(PAINTED);
    expect(await coloursOf(page)).toBeGreaterThan(20);
    expect(await page.evaluate("map.ready.then((made) => made === map.maplibre && made.isStyleLoaded())")).toBe(true);
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(consoleErrors).toEqual([]);
    const foreign = asked.filter(({ protocol, origin }) => protocol === "http:" && origin !== world.server.baseUrl);
    expect(foreign.map(({ origin }) => origin)).toEqual([world.site.origin]);
    expect(await page.evaluate("events")).toEqual([{ type: "configuration-change", status: "Initialized" }]);
    await page.evaluate("map.remove()");
    expect(await page.locator("#map > *").count()).toBe(0);
    await page.context().close();
  });

  it("says on a website that is not allowed which one was seen and which setting to change", async () => {
    const key = await world.makeKey({ origins: ["shop.example"] });
    const { page, consoleErrors } = await world.open(snippet(key.value));
    const notice = page.getByRole("alert");
    await notice.waitFor();
    expect(await notice.innerText()).toContain("Website not allowed");
    expect(await notice.innerText()).toContain(`Website seen: ${world.site.origin}`);
    expect(await notice.innerText()).toContain("the key's websites");
    const help = `${world.server.baseUrl}/docs/refusals/ORIGIN_NOT_ALLOWED`;
    expect(await notice.getByRole("link").getAttribute("href")).toBe(help);
    expect(await page.evaluate("events")).toContainEqual({
      type: "error",
      status: "Forbidden",
      code: "ORIGIN_NOT_ALLOWED",
    });
    const line = consoleErrors.filter((text) => text.startsWith("latchkey: ORIGIN_NOT_ALLOWED:"));
    expect(line).toEqual([expect.stringContaining(help)]);
    expect(await page.evaluate("map.ready.catch(({ name, code, status }) => ({ name, code, status }))")).toEqual({
      name: "LatchkeyError",
      code: "ORIGIN_NOT_ALLOWED",
      status: 403,
    });
    await notice.getByRole("button", { name: "Close this notice" }).click();
    expect(await notice.count()).toBe(0);
    await page.context().close();
  });

  it("comes alive by itself, and the notice goes, when the wrong key is replaced by a right one", async () => {
    const { page } = await world.open(snippet(`${world.defaultKey.value.slice(0, -1)}_`));
    await page.getByRole("alert").getByText("Unknown API key").waitFor();
    await page.evaluate(`latchkey.accessToken = "${world.defaultKey.value}"`);
    await page.waitForFunction(PAINTED);
    await page.getByRole("alert").waitFor({ state: "detached" });
    expect(await coloursOf(page)).toBeGreaterThan(20);
    await page.context().close();
  });

  it("names the service that is not enabled", async () => {
    const other = await world.server.api<{ id: string; defaultKey: { value: string } }>("POST", "/api/v1/projects", {
      name: "Without maps",
    });
    await world.server.api("PATCH", `/api/v1/projects/${other.id}/services/maps`, { enabled: false });
    const { page } = await world.open(snippet(other.defaultKey.value));
    await page.getByRole("alert").getByText("the project's services").waitFor();
    await page.context().close();
  });

  it("says when it goes on where requests come too fast, covers nothing that is drawn, and goes on", async () => {
    const key = await world.makeKey({ ratePerSecond: 2 });
    // The notice may have come and gone before the page counts as loaded.
    const { page } = await world.open(snippet(key.value), {}, (opened) => opened.addInitScript(KEEP_NOTICES));
    await page.waitForFunction(`notices.some((text) => text.includes("Too many requests"))`);
    await page.getByRole("alert").waitFor({ state: "detached" });
    await page.waitForFunction("map.maplibre.areTilesLoaded()");
    expect(await coloursOf(page)).toBeGreaterThan(20);
    await page.context().close();
  });

  it("tells a part that is refused among good ones once, at the map's edge", async () => {
    const key = await world.makeKey({ resources: ["streets"] });
    const { page, consoleErrors } = await world.open(snippet(key.value));
    await page.waitForFunction(PAINTED);
    await page.evaluate(`map.ready.then((made) => {
      made.addSource("other", { type: "vector", tiles: ["${world.server.baseUrl}/tiles/montevideo/{z}/{x}/{y}.pbf"] });
      made.addLayer({ id: "other", type: "line", source: "other", "source-layer": "roads" });
    })`);
    const notice = page.locator(".latchkey-notice-line");
    await notice.getByText("Style or tileset not allowed").waitFor();
    await page.waitForFunction("map.maplibre.areTilesLoaded()");
    expect(await page.getByRole("alert").count()).toBe(1);
    expect(consoleErrors.filter((text) => text.startsWith("latchkey: "))).toHaveLength(1);
    await page.context().close();
  });

  it("is drawn under a strict content security policy, the one that the guide names", async () => {
    const { baseUrl } = world.server;
    const policy = [
      `default-src 'none'; script-src ${baseUrl} 'nonce-n'; style-src ${baseUrl} 'nonce-n'; connect-src ${baseUrl}`,
      `img-src ${baseUrl} data: blob:; worker-src ${baseUrl} blob:`,
    ].join("; ");
    const { page, consoleErrors, asked } = await world.openHtml(`<!doctype html>
      <meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="icon" href="data:,">
      <style nonce="n">#map { height: 500px; }</style><div id="map"></div>
      <script src="${baseUrl}/sdk/latchkey.js"></script>
      <script nonce="n">${snippet(world.defaultKey.value)} map.on("idle", () => (document.title = "Painted"));</script>`);
    // Anything else that looks into the page would be stopped by its policy.
    await expect.poll(() => page.title(), { timeout: 20_000 }).toBe("Painted");
    expect(asked.some(({ pathname }) => pathname.startsWith("/tiles/world/"))).toBe(true);
    expect(consoleErrors).toEqual([]);
    await page.context().close();
  });

  it("says so when MapLibre cannot be loaded; a removed map leaves nothing behind", async () => {
    const { page } = await world.open(snippet(world.defaultKey.value), {}, (tab) =>
      tab.route("**/sdk/maplibre-gl.mjs", (route) => route.abort()),
    );
    await page.getByRole("alert").getByText("MapLibre could not be loaded").waitFor();
    await page.evaluate("map.remove()");
    expect(await page.locator("#map").evaluate(({ innerHTML, className }) => innerHTML + className)).toBe("");
    expect(await page.evaluate("map.ready.catch(({ code }) => code)")).toBe("MAPLIBRE_UNAVAILABLE");
    await page.context().close();
  });
});
