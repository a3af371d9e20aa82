import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Busy } from "#app/busy.ts";
import type { Found, Geocoder } from "#app/ports/geocoder.ts";
import type { Routed, Router } from "#app/ports/router.ts";
import type { RefusedRequest, ServiceDoor } from "#app/ports/service-door.ts";
import type { Place } from "#core/place.ts";
import { REFUSALS, refusalOf } from "#core/refusal.ts";
import { createGoongDialect } from "./goong.ts";

const HANOI: Place = {
  id: "geonames:1581130",
  kind: "city",
  name: "Hanoi",
  names: { vi: "Hà Nội" },
  country: "VN",
  category: "PPLC",
  point: { longitude: 105.84117, latitude: 21.0245 },
  precision: "area",
  bounds: null,
  viewport: { west: 105.5, south: 20.7, east: 106.1, north: 21.2 },
  distanceMetres: null,
  population: 8_053_663,
  importance: 900,
  houseNumber: null,
  suburb: null,
  district: null,
  within: [],
};
const FOUND: readonly Found[] = [{ place: HANOI, relevance: 1 }];
const WORKING: Geocoder = {
  search: async () => FOUND,
  reverse: async () => [HANOI],
  lookup: async ({ id }) => (id === HANOI.id ? HANOI : null),
  close: async () => {},
};
const NO_MAPS: ServiceDoor = { match: () => null };
const routerOf = (routed: Routed<never>): Router => ({
  route: async () => routed,
  matrix: async () => routed,
  close: async () => {},
});
const NOWHERE = routerOf({ kind: "nowhere" });

type Body = { status?: string; error?: { code: string; message: string }; message?: string };

async function ask(
  path: string,
  query: string,
  parts: { geocoder?: Geocoder; router?: Router; maps?: ServiceDoor } = {},
) {
  const { geocoder = WORKING, router = NOWHERE, maps = NO_MAPS } = parts;
  const dialect = createGoongDialect({ geocoder, router, maps, onProblem() {} });
  const route = dialect.match(path, query);
  if (route === null) throw new Error(`${path} is not Goong's`);
  const request = { query, baseUrl: "http://localhost", credentialQuery: "", origins: [], ticketQuery: "" };
  const response = await route.respond(request);
  const body = JSON.parse(response.body?.toString() ?? "") as Body;
  return { status: response.status, body, service: route.service };
}

describe("its paths", () => {
  it.each([
    ["/Geocode", "geocoding"],
    ["/geocode", "geocoding"],
    ["/v2/geocode", "geocoding"],
    ["/Place/AutoComplete", "places"],
    ["/place/autocomplete", "places"],
    ["/Place/Autocomplete", "places"],
    ["/v2/place/autocomplete", "places"],
    ["/Place/Detail", "places"],
    ["/v2/place/detail", "places"],
    ["/Direction", "directions"],
    ["/v2/direction", "directions"],
    ["/DistanceMatrix", "directions"],
    ["/v2/distancematrix", "directions"],
  ])("%s is of the service %s", async (path, service) => expect((await ask(path, "")).service).toBe(service));

  it("are no others", () => {
    const dialect = createGoongDialect({ geocoder: WORKING, router: null, maps: NO_MAPS, onProblem() {} });
    for (const path of ["/", "/Geocode/", "/v2", "/v2geocode", "/v3/geocode", "/assets/x", "/assets/../x.json"])
      expect(dialect.match(path)).toBeNull();
  });
});

describe("any question", () => {
  const points = "origin=21,105&destination=21.1,105.1&origins=21,105&destinations=21.1,105.1";
  const texts = "address=h&latlng=1,2&place_id=x&input=h&location=1,2&limit=3&radius=9&vehicle=car&language=vi&";
  const names = [...new Set(new URLSearchParams(texts + points).keys())];
  const path = fc.constantFrom("/Geocode", "/Place/AutoComplete", "/Place/Detail", "/Direction", "/DistanceMatrix");
  const value = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("1,2", "21,105;3,4", "NaN,1", "1e9", "-0,-0"));
  const query = fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 6 }).map((pairs) => {
    return pairs.map(([name, text]) => `${name}=${encodeURIComponent(text.toWellFormed())}`).join("&");
  });

  it("is answered 200 or 400 in Goong's shape, and never thrown at", async () => {
    await fc.assert(
      fc.asyncProperty(path, fc.oneof(query, fc.string({ unit: "binary" })), async (asked, text) => {
        const { status, body } = await ask(asked, text);
        expect([200, 400]).toContain(status);
        expect(["OK", "NOT_FOUND", "BAD_REQUEST"]).toContain(body.status);
        if (status === 400) expect(body).toMatchObject({ error: { code: "BAD_REQUEST", message: body.message } });
      }),
    );
  });
});

describe("a bad question", () => {
  const MANY = Array.from({ length: 26 }, () => "1,2").join("|");
  it.each([
    ["/Geocode", "", "latlng"],
    ["/Geocode", "address=%20", "Send one of"],
    ["/Geocode", "address=---", "address"],
    ["/Geocode", `address=${"x".repeat(300)}`, "200 characters"],
    ["/Geocode", "latlng=91,0", "latlng"],
    ["/Geocode", "latlng=NaN,0", "latlng"],
    ["/Geocode", "latlng=1", "latlng"],
    ["/Geocode", "latlng=1,2,3", "latlng"],
    ["/Geocode", `place_id=${"x".repeat(10_000)}`, "place_id"],
    ["/Geocode", "address=a&limit=0", "limit"],
    ["/Geocode", "address=a&language=%3C", "language"],
    ["/Geocode", `address=a&language=vi${"_aa".repeat(3_000)}%3C`, "language"],
    ["/Place/AutoComplete", "", "input"],
    ["/Place/AutoComplete", "input=a&limit=1000", "limit"],
    ["/Place/AutoComplete", "input=a&limit=-1", "limit"],
    ["/Place/AutoComplete", "input=a&radius=-1", "radius"],
    ["/Place/AutoComplete", "input=a&radius=30000", "radius"],
    ["/Place/AutoComplete", "input=a&location=0,181", "location"],
    ["/Place/Detail", "", "place_id"],
    ["/Direction", "", "origin"],
    ["/Direction", "origin=1,2", "destination"],
    ["/Direction", "origin=1,2;3,4&destination=1,2", "one point"],
    ["/Direction", "origin=1,2&destination=1,2;", "destination"],
    ["/Direction", "origin=1,2&destination=3,4&vehicle=rocket", "vehicle"],
    ["/DistanceMatrix", "origins=1,2", "destinations"],
    ["/DistanceMatrix", `origins=${MANY}&destinations=1,2`, "25"],
  ])("%s?%s gets 400 and a sentence", async (path, query, sentence) => {
    const { status, body } = await ask(path, query);
    expect(status).toBe(400);
    expect(body.error?.message).toContain(sentence);
  });
});

describe("what there is not", () => {
  it("is NOT_FOUND with the lists empty, as Goong's page of error codes has it", async () => {
    const nobody: Geocoder = { ...WORKING, search: async () => [], reverse: async () => [] };
    expect((await ask("/Geocode", "address=x", { geocoder: nobody })).body).toMatchObject({
      results: [],
      status: "NOT_FOUND",
    });
    expect((await ask("/Place/Detail", "place_id=geonames:0")).body).toEqual({ status: "NOT_FOUND" });
    expect((await ask("/Direction", "origin=1,2&destination=3,4")).body).toMatchObject({
      routes: [],
      status: "NOT_FOUND",
    });
    expect((await ask("/DistanceMatrix", "origins=1,2&destinations=3,4|5,6")).body).toMatchObject({
      rows: [{ elements: [{ status: "NOT_FOUND" }, { status: "NOT_FOUND" }] }],
    });
  });

  it.each([
    ["too-much", 400, "BAD_REQUEST"],
    ["busy", 503, "ERROR"],
    ["unavailable", 503, "ERROR"],
  ] as const)("a routing engine that is %s is a %i", async (kind, status, code) => {
    const answer = await ask("/Direction", "origin=1,2&destination=3,4", { router: routerOf({ kind }) });
    expect(answer).toMatchObject({ status, body: { error: { code } } });
  });

  it("a geocoder that cannot answer is a 503", async () => {
    const failing = (problem: Error): Geocoder => ({
      ...WORKING,
      async search() {
        throw problem;
      },
    });
    for (const problem of [new Busy(), new Error("no disk")])
      expect(await ask("/Geocode", "address=x", { geocoder: failing(problem) })).toMatchObject({
        status: 503,
        body: { status: "ERROR", error: { code: "ERROR" } },
      });
  });
});

describe("what the gate refuses", () => {
  const wordOf = (code: RefusedRequest["code"], status: number) => {
    const dialect = createGoongDialect({ geocoder: WORKING, router: null, maps: NO_MAPS, onProblem() {} });
    const seen = { origin: "https://evil.example", ip: null, docsUrl: "http://localhost/docs/refusals/X", accept: "" };
    const sentence = "Do this.";
    const refused = { code, status, title: "", sentence, requestId: "req_1", ...seen };
    const worded = dialect.match("/Geocode")?.wordRefusal?.(refused) ?? null;
    if (worded === null) throw new Error("not worded");
    return { status: worded.status, body: JSON.parse(worded.body) as Body };
  };

  it.each([
    ["KEY_MISSING", 403, "API_KEY_MISSING"],
    ["KEY_INVALID", 403, "API_KEY_INVALID"],
    ["KEY_EXPIRED", 403, "API_KEY_INVALID"],
    ["ORIGIN_NOT_ALLOWED", 403, "API_KEY_UNAUTHORIZED"],
    ["SERVICE_NOT_ENABLED", 403, "API_KEY_UNAUTHORIZED"],
    ["RATE_LIMITED", 429, "OVER_RATE_LIMIT"],
    ["QUOTA_EXCEEDED", 429, "OVER_RATE_LIMIT"],
    ["METERING_UNAVAILABLE", 503, "ERROR"],
  ] as const)("%s is a %i %s", (code, status, goong) => {
    const worded = wordOf(code, refusalOf(code).status);
    expect(worded).toMatchObject({ status, body: { error: { code: goong } } });
    expect(worded.body.error?.message).toBe(
      `${code}: Do this. The request came from https://evil.example. http://localhost/docs/refusals/X`,
    );
  });

  it("is worded whatever it is, our own mistakes too", () => {
    for (const [code, { status }] of Object.entries(REFUSALS))
      expect([403, 429, 503]).toContain(wordOf(code as RefusedRequest["code"], status).status);
    expect(wordOf("INTERNAL_ERROR", 500)).toMatchObject({ status: 500, body: { error: { code: "ERROR" } } });
  });
});
