import * as maptiler from "@maptiler/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, startServer } from "../start-server.ts";

type Created = { id: string; value: string };
type Usage = { rows: { service: string; outcome: string; requests: number }[] };

describe("@maptiler/client, with our address in place of its vendor's", () => {
  let server: RunningServer;
  let project: { id: string; defaultKey: Created };
  let origin: string | null = null;

  beforeAll(async () => {
    server = await startServer();
    project = await server.api("POST", "/api/v1/projects", { name: "MapTiler's" });
    // The client's own address is frozen; its fetch function is the door it leaves open.
    maptiler.config.fetch = (url, options) =>
      fetch(ours(new Request(url).url), { ...options, headers: origin === null ? {} : { origin } });
  });
  afterAll(() => server?.[Symbol.asyncDispose]());

  const ours = (url: string) => url.replace("https://api.maptiler.com", server.baseUrl);
  const keyWith = (settings: Readonly<Record<string, unknown>>) =>
    server.api<Created>("POST", `/api/v1/projects/${project.id}/keys`, { name: "k", kind: "public", ...settings });

  it("finds places by text, point and id", async () => {
    maptiler.config.apiKey = project.defaultKey.value;
    const found = await maptiler.geocoding.forward("Montevideo", { limit: 1, country: ["uy"], language: ["es"] });
    const [city] = found.features;
    expect(city).toMatchObject({ type: "Feature", text: "Montevideo", place_type: expect.any(Array) });
    expect(city?.center[1]).toBeCloseTo(-34.9, 0);
    const there = await maptiler.geocoding.reverse([-56.18, -34.905]);
    expect(there.features.map(({ text }) => text)).toContain("Montevideo");
    const again = await maptiler.geocoding.byId(city?.id ?? "");
    expect(again.features[0]?.id).toBe(city?.id);
    const typing = await maptiler.geocoding.forward("montev", {
      autocomplete: true,
      fuzzyMatch: true,
      proximity: [-56, -35],
    });
    expect(typing.features[0]?.text).toBe("Montevideo");
  });

  it.each([
    [
      "centered",
      () =>
        maptiler.staticMaps.centered([-56.18, -34.9], 12, {
          width: 300,
          height: 200,
          markers: [[-56.18, -34.9, "teal"]],
        }),
    ],
    ["bounded", () => maptiler.staticMaps.bounded([-58, -35, -53, -30], { width: 300, height: 200, hiDPI: true })],
    [
      "automatic",
      () =>
        maptiler.staticMaps.automatic({
          width: 300,
          height: 200,
          path: [
            [-56, -34],
            [-57, -35],
          ],
          pathStrokeColor: "red",
        }),
    ],
  ])("makes the address of a %s static map that is drawn", async (_, make) => {
    const response = await fetch(ours(make()));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("image/png");
  });

  it("reads a refusal as one of its own errors", async () => {
    expect(await refusalWith("lk_pub_nobody")).toEqual([401, "KEY_INVALID"]);
    const shop = await keyWith({ origins: ["shop.example"] });
    expect(await refusalWith(shop.value, "https://evil.example")).toEqual([403, "ORIGIN_NOT_ALLOWED"]);
    const mapsOnly = await keyWith({ services: ["maps"] });
    expect(await refusalWith(mapsOnly.value)).toEqual([403, "SERVICE_NOT_ALLOWED"]);
    const small = await keyWith({ quotaPerDay: 1 });
    maptiler.config.apiKey = small.value;
    await maptiler.geocoding.forward("Paris");
    expect(await refusalWith(small.value)).toEqual([429, "QUOTA_EXCEEDED"]);
  });

  it("is counted, refusals included", async () => {
    const path = `/api/v1/projects/${project.id}/usage?interval=day&groupBy=service,outcome`;
    const { rows } = await server.api<Usage>("GET", path);
    expect(rows).toContainEqual(expect.objectContaining({ service: "static", outcome: "allowed", requests: 3 }));
    expect(rows).toContainEqual(
      expect.objectContaining({ service: "geocoding", outcome: "QUOTA_EXCEEDED", requests: 1 }),
    );
  });

  async function refusalWith(apiKey: string, from: string | null = null): Promise<[number, string]> {
    maptiler.config.apiKey = apiKey;
    origin = from;
    try {
      await maptiler.geocoding.forward("Paris");
      return [200, ""];
    } catch (error) {
      if (!(error instanceof maptiler.ServiceError)) throw error;
      const { code } = (await error.res.json()) as { code: string };
      return [error.res.status, code];
    } finally {
      origin = null;
    }
  }
});
