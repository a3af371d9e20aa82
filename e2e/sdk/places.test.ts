import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { skipWithoutBrowser } from "../launch-browser.ts";
import { servePages } from "../serve-pages.ts";
import { type OpenPage, openSdkWorld, type SdkWorld } from "./sdk-world.ts";

describe.skipIf(skipWithoutBrowser)("calls of the SDK", () => {
  let world: SdkWorld;
  let opened: OpenPage;
  const evaluate = (script: string): Promise<unknown> => opened.page.evaluate(script);

  beforeAll(async () => {
    world = await openSdkWorld();
    opened = await world.open(`latchkey.accessToken = "${world.defaultKey.value}";`);
  });
  afterAll(async () => {
    await world?.[Symbol.asyncDispose]();
  });

  it("need files that are open to every page, without a key, and asked for again by their ETag", async () => {
    for (const name of ["latchkey.js", "latchkey.mjs", "latchkey.css", "maplibre-gl.mjs", "maplibre-gl-worker.mjs"]) {
      const url = `${world.server.baseUrl}/sdk/${name}`;
      const answer = await fetch(url, { headers: { Origin: "https://shop.example" } });
      expect(answer.status, name).toBe(200);
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
      expect(answer.headers.get("cache-control")).toBe("public, max-age=300");
      const etag = answer.headers.get("etag") ?? "";
      expect(etag).toMatch(/^"[^"]+"$/);
      expect((await fetch(url, { headers: { "If-None-Match": etag } })).status).toBe(304);
    }
  });

  it("find a place by its name, and what is at a point", async () => {
    const found = await evaluate(
      "latchkey.geocode('montevideo', { language: 'es', limit: 1 }).then(({ features }) => features.map(({ id }) => id))",
    );
    expect(found).toEqual(["geonames:3441575"]);
    const there = await evaluate(
      "latchkey.reverseGeocode({ longitude: -56.19, latitude: -34.906 }).then(({ features }) => features.at(-1).text)",
    );
    expect(there).toBe("Uruguay");
  });

  it("suggest while somebody types, in one session until the details of what was chosen", async () => {
    const names = await evaluate(`(async () => {
      const first = await latchkey.search("18 de julio 12", { proximity: { longitude: -56.19, latitude: -34.9 } });
      const second = await latchkey.search("18 de julio 1202");
      const place = await latchkey.place(second.suggestions[0].id);
      const next = await latchkey.search("monte");
      return { place: place.address.houseNumber, same: first.sessionToken === second.sessionToken, next: next.sessionToken === first.sessionToken };
    })()`);
    expect(names).toEqual({ place: "1202", same: true, next: false });
  });

  it("give up with the reason of whoever gave the signal", async () => {
    const reason = await evaluate(`(async () => {
      const controller = new AbortController();
      const call = latchkey.search("monte", { signal: controller.signal }).catch((reason) => reason.name);
      controller.abort();
      return call;
    })()`);
    expect(reason).toBe("AbortError");
  });

  it("are refused with the server's sentence, and tell the page", async () => {
    const bad =
      "latchkey.reverseGeocode({ longitude: 999, latitude: 0 }).catch(({ status, detail }) => ({ status, detail }))";
    expect(await evaluate(bad)).toEqual({ status: 400, detail: expect.stringMatching(/\w+/) });
    expect(await evaluate("events.at(-1)")).toMatchObject({ type: "error", status: "Bad Request" });
  });

  it("add the key for plain MapLibre to addresses of the server, and to no other", async () => {
    const { baseUrl } = world.server;
    await using other = await servePages({ "/points.json": `{"type":"FeatureCollection","features":[]}` });
    const { page, asked } = await world.openHtml(`<!doctype html>
      <meta charset="utf-8"><title>Plain MapLibre</title>
      <link rel="stylesheet" href="${baseUrl}/sdk/maplibre-gl.css">
      <style>html, body, #map { margin: 0; height: 100%; }</style>
      <div id="map"></div>
      <script type="module">
        import { Map } from "${baseUrl}/sdk/maplibre-gl.mjs";
        import { latchkey } from "${baseUrl}/sdk/latchkey.mjs";
        latchkey.accessToken = "${world.defaultKey.value}";
        const map = new Map({
          container: "map", style: "${baseUrl}/maps/streets/style.json", center: [10, 30], zoom: 2,
          transformRequest: latchkey.transformRequest,
        });
        map.once("load", () => map.addSource("points", { type: "geojson", data: "${other.origin}/points.json" }));
        map.once("load", () => map.once("idle", () => (window.painted = true)));
      </script>`);
    await page.waitForFunction("window.painted === true");
    const carrying = asked.filter(({ searchParams }) => searchParams.has("key"));
    expect(carrying.every(({ origin }) => origin === baseUrl)).toBe(true);
    expect(carrying.some(({ pathname }) => pathname === "/maps/streets/style.json")).toBe(true);
    expect(asked.filter(({ origin }) => origin === other.origin).map(({ search }) => search)).toEqual([""]);
    await page.context().close();
  });
});
