import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, startServer } from "../start-server.ts";
import { serveOsrm } from "./serve-osrm.ts";

type Request = { send(): Promise<{ statusCode: number; body: Record<string, unknown> }> };
type Service = Record<string, (config: object) => Request>;
type MadeKey = { id: string; value: string };
type Usage = { rows: { key?: string; service: string; outcome: string; requests: number }[] };

const require = createRequire(import.meta.url);
const goongClient = require("@goongmaps/goong-sdk") as (options: object) => object;
const serviceOf = (name: string) => require(`@goongmaps/goong-sdk/services/${name}`) as (client: object) => Service;

const HANOI = "21.0245,105.84117";
const SAIGON = "10.82302,106.62965";

describe("Goong's SDK for Node, told another origin and key", () => {
  let osrm: Awaited<ReturnType<typeof serveOsrm>>;
  let server: RunningServer;
  let projectId: string;
  let key: MadeKey;

  beforeAll(async () => {
    osrm = await serveOsrm();
    const routing = { engine: "osrm", url: osrm.url };
    const dialectHosts = { "rsapi.example.org": "goong" };
    server = await startServer({
      configText: JSON.stringify({ routing, dialectHosts }),
      env: { LATCHKEY_TRUSTED_PROXIES: "loopback" },
    });
    projectId = (await server.api<{ id: string }>("POST", "/api/v1/projects", { name: "Goong's" })).id;
    key = await makeKey({ preset: "rest" });
  });
  afterAll(async () => {
    await server?.[Symbol.asyncDispose]();
    await osrm?.[Symbol.asyncDispose]();
  });

  const makeKey = (fields: object) =>
    server.api<MadeKey>("POST", `/api/v1/projects/${projectId}/keys`, { name: "Key", ...fields });

  function call(service: string, method: string, config: object, accessToken = key.value) {
    const client = goongClient({ accessToken, origin: `${server.baseUrl}/goong` });
    const request = serviceOf(service)(client)[method]?.(config);
    if (request === undefined) throw new Error(`the SDK has no ${method}`);
    return request.send();
  }

  it("geocodes both ways", async () => {
    const { body } = await call("geocoding", "forwardGeocode", { address: "Hà Nội" });
    expect(body).toMatchObject({ status: "OK", plus_code: {} });
    const [first] = body["results"] as Record<string, unknown>[];
    expect(first).toMatchObject({
      formatted_address: "Hà Nội, Hà Nội, Việt Nam",
      geometry: { location: { lat: 21.0245, lng: 105.84117 } },
      place_id: "geonames:1581130",
      compound: { province: "Hà Nội" },
      types: [],
    });
    expect(first?.["address_components"]).toContainEqual({ long_name: "Việt Nam", short_name: "Việt Nam" });
    const reverse = await call("geocoding", "reverseGeocode", { latlng: HANOI });
    expect(JSON.stringify(reverse.body)).toContain("Việt Nam");
  });

  it("completes what is typed, and tells about the place that was chosen", async () => {
    const config = { input: "ho chi m", location: SAIGON, radius: 100, limit: 3, more_compound: true };
    const { body } = await call("autocomplete", "search", config);
    expect(body["status"]).toBe("OK");
    const [first] = body["predictions"] as { place_id: string }[];
    expect(first).toMatchObject({
      structured_formatting: { main_text: expect.stringContaining("Hồ Chí Minh") },
      compound: { province: expect.any(String) },
    });
    const detail = await call("autocomplete", "placeDetail", { placeid: first?.place_id });
    expect(detail.body).toMatchObject({
      status: "OK",
      result: { place_id: first?.place_id, geometry: { location: { lat: expect.closeTo(10.8, 0) } } },
    });
    const elsewhere = await call("autocomplete", "search", { input: "ho chi m", location: "0,0", radius: 10 });
    expect(elsewhere.body).toMatchObject({ status: "NOT_FOUND", predictions: [] });
  });

  it("finds ways and travel times through the operator's routing engine, which is told nothing of the key", async () => {
    const way = { origin: HANOI, destination: `21.03,105.85;${SAIGON}`, vehicle: "car", alternatives: false };
    const { body } = await call("directions", "getDirections", way);
    expect(body["routes"]).toMatchObject([
      {
        bounds: { northeast: { lat: 43.252, lng: -120.2 } },
        legs: [
          { distance: { text: "1.5 km", value: 1_500 }, duration: { text: "5 phút", value: 300 }, steps: [] },
          { distance: { value: 1_500 }, duration: { value: 300 }, end_location: { lat: 10.82302, lng: 106.62965 } },
        ],
        overview_polyline: { points: "_p~iF~ps|U_ulLnnqC_mqNvxq`@" },
      },
    ]);
    const grid = { origins: HANOI, destinations: `21.03,105.85|${SAIGON}`, vehicle: "bike" };
    const matrix = await call("distancematrix", "getMatrix", grid);
    const element = {
      status: "OK",
      duration: { text: "5 phút", value: 300 },
      distance: { text: "1.5 km", value: 1_500 },
    };
    expect(matrix.body["rows"]).toEqual([{ elements: [element, element] }]);
    expect(osrm.asked).toHaveLength(2);
    expect(JSON.stringify(osrm.asked)).not.toContain(key.value);
  });

  it("is refused as Goong refuses: a wrong key, another website, the wrong kind of key", async () => {
    const ask = (accessToken: string) => call("geocoding", "forwardGeocode", { address: "Huế" }, accessToken);
    await expect(ask("nonsense")).rejects.toMatchObject({
      statusCode: 403,
      body: { error: { code: "API_KEY_INVALID", message: expect.stringContaining("KEY_INVALID: ") } },
      message: expect.stringContaining("KEY_INVALID: "),
    });
    const tiles = await makeKey({ preset: "map-tiles" });
    await expect(ask(tiles.value)).rejects.toMatchObject({
      statusCode: 403,
      body: { error: { code: "API_KEY_UNAUTHORIZED", message: expect.stringContaining("SERVICE_NOT_ALLOWED") } },
    });
    const site = await makeKey({ preset: "rest", origins: ["http*://*.example.com/*"] });
    const from = (origin: string) =>
      fetch(`${server.baseUrl}/goong/geocode?address=Hu%E1%BA%BF&api_key=${site.value}`, { headers: { origin } });
    expect((await from("https://shop.example.com")).status).toBe(200);
    const refused = await from("https://example.net");
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({
      error: { code: "API_KEY_UNAUTHORIZED", message: expect.stringContaining("ORIGIN_NOT_ALLOWED") },
    });
    const missing = await fetch(`${server.baseUrl}/goong/v2/geocode?address=a`);
    expect(missing.status).toBe(403);
    expect(await missing.json()).toMatchObject({ error: { code: "API_KEY_MISSING" } });
  });

  it("a tiles key shows maps and a REST key does not", async () => {
    const tiles = await makeKey({ preset: "map-tiles" });
    const style = (value: string) => fetch(`${server.baseUrl}/goong/assets/goong_map_web.json?api_key=${value}`);
    expect((await style(tiles.value)).status).toBe(200);
    const refused = await style(key.value);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ error: { code: "API_KEY_UNAUTHORIZED" } });
  });

  it("reaches the limits of the free plan: 5 requests per second and address, 1,000 per day and key, then 429", async () => {
    const free = await server.api<{ id: string }>("POST", "/api/v1/projects", { name: "Free", plan: "free" });
    const keys = `/api/v1/projects/${free.id}/keys`;
    const { value } = await server.api<MadeKey>("POST", keys, { name: "REST", preset: "rest" });
    const ask = async (from: string) => {
      const headers = { "x-forwarded-for": from };
      const path = `/goong/Place/Detail?place_id=geonames:1581130&api_key=${value}`;
      const response = await fetch(server.baseUrl + path, { headers });
      return {
        status: response.status,
        body: (await response.json()) as { error?: { code: string; message: string } },
      };
    };
    const burst = await Promise.all(Array.from({ length: 30 }, () => ask("192.0.2.1")));
    const refused = burst.filter(({ status }) => status === 429);
    expect(burst.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(5);
    expect(refused.length).toBeGreaterThan(10);
    expect(refused[0]?.body.error).toMatchObject({
      code: "OVER_RATE_LIMIT",
      message: expect.stringContaining("RATE_LIMITED"),
    });
    let [allowed, last] = [30 - refused.length, ""];
    for (let address = 1; allowed <= 1_000 && last === ""; address += 1) {
      const answers = await Promise.all([1, 2, 3, 4, 5].map(() => ask(`10.0.${address >> 8}.${address & 255}`)));
      allowed += answers.filter(({ status }) => status === 200).length;
      last = answers.find(({ status }) => status === 429)?.body.error?.message ?? "";
    }
    expect(allowed).toBe(1_000);
    expect(last).toContain("QUOTA_EXCEEDED");
  });

  it("speaks at the root of a host that is bound to it, also behind a proxy", async () => {
    const asked = `/Geocode?latlng=${HANOI}&api_key=${key.value}`;
    const proxied = await fetch(server.baseUrl + asked, { headers: { "x-forwarded-host": "rsapi.example.org" } });
    expect(await proxied.json()).toMatchObject({ status: "OK" });
    expect(await getWithHost(server.baseUrl + asked, "rsapi.example.org")).toMatchObject({ status: "OK" });
    expect((await fetch(server.baseUrl + asked)).status).toBe(404);
  });

  it("is counted under the services it uses", async () => {
    const { rows } = await server.api<Usage>(
      "GET",
      `/api/v1/projects/${projectId}/usage?interval=day&groupBy=key,service,outcome`,
    );
    const mine = rows.filter((row) => row.key === key.id && row.outcome === "allowed");
    expect(Object.fromEntries(mine.map(({ service, requests }) => [service, requests]))).toEqual({
      geocoding: 4,
      places: 3,
      directions: 2,
    });
  });
});

describe("a server without a routing engine", () => {
  it("answers directions with 501 and the setting to make, without a key, and does not list the service", async () => {
    await using server = await startServer();
    for (const path of ["/goong/Direction?origin=1,2&destination=3,4", "/goong/v2/distancematrix"]) {
      const response = await fetch(server.baseUrl + path);
      expect(response.status).toBe(501);
      expect(await response.json()).toMatchObject({ status: "ERROR", message: expect.stringContaining("`routing`") });
    }
    const project = await server.api<{ id: string }>("POST", "/api/v1/projects", { name: "P" });
    const services = await server.api<{ items: { id: string }[] }>("GET", `/api/v1/projects/${project.id}/services`);
    expect(services.items.map(({ id }) => id)).not.toContain("directions");
  });
});

/** `fetch` may not choose its own `Host`. */
async function getWithHost(url: string, host: string): Promise<unknown> {
  const { get } = await import("node:http");
  return new Promise((resolve, reject) => {
    get(url, { headers: { host } }, (res) => {
      let text = "";
      res.on("data", (chunk: Buffer) => (text += chunk.toString()));
      res.on("end", () => resolve(JSON.parse(text)));
    }).on("error", reject);
  });
}
