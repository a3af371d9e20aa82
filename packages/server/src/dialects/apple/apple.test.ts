import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Busy } from "#app/busy.ts";
import type { Geocoder } from "#app/ports/geocoder.ts";
import type { Routed, Matrix, Router } from "#app/ports/router.ts";
import type { RefusedRequest, ServiceRequest } from "#app/ports/service-door.ts";
import { createAppleDialect } from "./apple.ts";
import { wordAppleRefusal } from "./apple-error.ts";
import { nativeSnapshot } from "./native-snapshot.ts";
import { readSnapshotQuery } from "./snapshot-query.ts";

const PATHS = ["/v1/geocode", "/v1/reverseGeocode", "/v1/search", "/v1/searchAutocomplete", "/v1/place/x"] as const;
const NAMES = ["q", "loc", "lang", "limitToCountries", "searchLocation", "searchRegion", "center", "z", "size", "spn"];
const emptyGazetteer: Geocoder = {
  search: async () => [],
  reverse: async () => [],
  lookup: async () => null,
  close: async () => {},
};
const request = (query: string): ServiceRequest => ({
  query,
  baseUrl: "http://localhost",
  credentialQuery: "",
  origins: [],
  ticketQuery: "",
});

function dialectOver(geocoder: Geocoder, router: Router | null = null) {
  return createAppleDialect({
    geocoder,
    maps: { match: () => null },
    router,
    exchange: () => Promise.reject(new Error("no database")),
    onProblem: () => {},
  });
}

/** Names that are read, with any values: most random text would not get past the first parameter. */
const queries = fc
  .array(fc.tuple(fc.constantFrom(...NAMES, "annotations", "overlays"), fc.oneof(fc.string(), fc.json())), {
    maxLength: 6,
  })
  .map((pairs) => new URLSearchParams(pairs).toString());

describe("Apple's dialect", () => {
  it("answers any query in Apple's shape, and never throws", async () => {
    const dialect = dialectOver(emptyGazetteer);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PATHS, "/api/v1/snapshot"), queries, async (path, query) => {
        const response = await dialect.match(path, query)?.respond(request(query));
        const body = JSON.parse(response?.body?.toString() ?? "null") as object;
        expect([200, 400, 404]).toContain(response?.status);
        expect(response?.status === 200 ? "results" in body : "error" in body).toBe(true);
      }),
    );
  });

  it("says in Apple's shape that it has too much to do, or that something is broken", async () => {
    for (const accident of [new Busy(), new Error("disk")]) {
      const failing: Geocoder = {
        ...emptyGazetteer,
        async search() {
          throw accident;
        },
      };
      const response = await dialectOver(failing).match("/v1/geocode")?.respond(request("q=Paris"));
      expect(response?.status).toBe(503);
      expect(JSON.parse(response?.body?.toString() ?? "")).toMatchObject({ error: { message: "Service Unavailable" } });
    }
    const open = { path: "/v1/token", query: "", credentials: ["x"], baseUrl: "http://localhost" };
    expect(await dialectOver(emptyGazetteer).open(open)).toMatchObject({ status: 503 });
  });

  it.each([
    ["METERING_UNAVAILABLE", 503, "Service Unavailable"],
    ["INTERNAL_ERROR", 500, "Internal Server Error"],
    ["RATE_LIMITED", 429, "Too Many Requests"],
  ] as const)("words %s", (code, status, message) => {
    const refused: RefusedRequest = {
      code,
      status,
      title: "",
      sentence: "A sentence.",
      requestId: "req_1",
      origin: null,
      ip: null,
      docsUrl: null,
      accept: "",
    };
    const worded = wordAppleRefusal(refused);
    expect(worded.status).toBe(status);
    expect(JSON.parse(worded.body)).toEqual({ error: { message, details: [`${code}: A sentence.`] } });
  });
});

describe("Apple's travel times", () => {
  const routerThat = (routed: Routed<Matrix>): Router => ({
    route: async () => ({ kind: "nowhere" }),
    matrix: async () => routed,
    close: async () => {},
  });
  const ask = async (routed: Routed<Matrix>, query: string) => {
    const response = await dialectOver(emptyGazetteer, routerThat(routed)).match("/v1/etas")?.respond(request(query));
    return { status: response?.status, body: JSON.parse(response?.body?.toString() ?? "null") as object };
  };
  const query = "origin=50,10&destinations=51,11%7C52,12&transportType=Walking";

  it("are told for each place that a way leads to", async () => {
    const matrix: Matrix = [[{ distanceMetres: 1234.4, durationSeconds: 59.6 }, null]];
    expect(await ask({ kind: "found", found: matrix }, query)).toEqual({
      status: 200,
      body: {
        etas: [
          {
            destination: { latitude: 51, longitude: 11 },
            transportType: "Walking",
            distanceMeters: 1234,
            expectedTravelTimeSeconds: 60,
            staticTravelTimeSeconds: 60,
          },
        ],
      },
    });
    expect(await ask({ kind: "nowhere" }, query)).toEqual({ status: 200, body: { etas: [] } });
  });

  it("say what is wrong with the question or the engine", async () => {
    for (const bad of [
      "",
      "origin=50,10",
      "origin=91,0&destinations=1,1",
      `${query}&transportType=x`.replace("Walking", "Transit"),
    ])
      expect(await ask({ kind: "nowhere" }, bad)).toMatchObject({ status: 400 });
    expect(await ask({ kind: "busy" }, query)).toMatchObject({ status: 503 });
    expect(await ask({ kind: "too-much" }, query)).toMatchObject({ status: 400 });
    const open = { path: "/v1/etas", query, credentials: [], baseUrl: "http://localhost" };
    expect(await dialectOver(emptyGazetteer).open(open)).toMatchObject({ status: 501 });
    expect(dialectOver(emptyGazetteer).match("/v1/etas")).toBeNull();
  });
});

describe("a snapshot's native address", () => {
  const nativeOf = (query: Record<string, string>) => {
    const reading = readSnapshotQuery(new URLSearchParams(query).toString());
    if (!reading.ok) throw new Error(reading.detail);
    return nativeSnapshot({ snapshot: reading.snapshot, center: { longitude: 10, latitude: 50 }, annotations: [] })
      .path;
  };

  it("counts zooms of tiles of 512 pixels, and shows a span as bounds", () => {
    expect(nativeOf({ center: "50,10", z: "12" })).toBe("/maps/streets/static/10,50,11/600x400.png");
    expect(nativeOf({ center: "50,10", spn: "2,4", colorScheme: "dark", size: "100x50", scale: "2" })).toBe(
      "/maps/dark/static/8,49,12,51/100x50@2x.png",
    );
  });
});
