import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Busy } from "#app/busy.ts";
import type { Geocoder } from "#app/ports/geocoder.ts";
import type { RefusedRequest, ServiceDoor, ServiceRequest, ServiceResponse } from "#app/ports/service-door.ts";
import { REFUSALS } from "#core/refusal.ts";
import { createGoogleDialect } from "./create-google-dialect.ts";
import { montevideo } from "./montevideo.fixture.ts";

const JSON_PATHS = [
  "geocode",
  "place/autocomplete",
  "place/details",
  "place/findplacefromtext",
  "place/textsearch",
].map((name) => `/maps/api/${name}/json`);
const NAMES =
  "address components bounds region language latlng place_id result_type location_type input inputtype offset sessiontoken location radius " +
  "strictbounds locationbias locationrestriction origin types type fields query center zoom size scale format maptype map_id markers path visible";
const asked: string[] = [];
const geocoder: Geocoder = {
  search: async () => [{ place: montevideo, relevance: 1 }],
  reverse: async () => [montevideo],
  lookup: async ({ id }) => (id === montevideo.id ? montevideo : null),
  close: async () => {},
};
const picture: ServiceResponse = Object.freeze({
  status: 200,
  contentType: "image/png",
  body: Buffer.from("png"),
  encoding: null,
  etag: null,
  cacheControl: "no-store",
});
const maps: ServiceDoor = {
  match: (path) => ({
    service: "static",
    resource: { id: path.split("/")[2] ?? "", admittedBy: [] },
    respond: ({ query }) => (asked.push(`${path}?${decodeURIComponent(query.replaceAll("+", " "))}`), picture),
  }),
};

function dialectOver(source: Geocoder) {
  return createGoogleDialect({ geocoder: source, maps, styleIds: () => ["dark", "streets"], onProblem: () => {} });
}

const dialect = dialectOver(geocoder);
const request = (query: string): ServiceRequest => ({
  query,
  baseUrl: "http://localhost",
  credentialQuery: "",
  origins: [],
  ticketQuery: "",
});

async function ask(path: string, parameters: Readonly<Record<string, string>> = {}, on = dialect) {
  const query = new URLSearchParams(parameters).toString();
  const response = await on.match(`/maps/api/${path}`, query)?.respond(request(query));
  if (response === undefined) throw new Error(`${path} is nobody's`);
  return {
    status: response.status,
    headers: response.headers,
    unserved: response.unserved,
    text: response.body?.toString() ?? "",
  };
}

async function askJson(path: string, parameters: Readonly<Record<string, string>> = {}, on = dialect) {
  const { status, text } = await ask(`${path}/json`, parameters, on);
  return { http: status, ...(JSON.parse(text) as { status: string; error_message?: string }) };
}

function refused(code: RefusedRequest["code"]): RefusedRequest {
  const { status, title, sentence } =
    code === "INTERNAL_ERROR" ? { status: 500, title: "Internal error", sentence: "A mistake." } : REFUSALS[code];
  const seen = { origin: "https://other.example", ip: "203.0.113.9", accept: "*/*" };
  return {
    code,
    status,
    title,
    sentence,
    requestId: "req_1",
    docsUrl: `http://localhost/docs/refusals/${code}`,
    ...seen,
  };
}

/** An answer within 50 ms. Asked again where it took longer: a busy machine may have been elsewhere meanwhile, but not each time. */
async function quickly<Answer>(answer: () => Answer, tries = 4): Promise<Awaited<Answer>> {
  const before = performance.now();
  const given = await answer();
  if (performance.now() - before < 50) return given;
  expect(tries).toBeGreaterThan(1);
  return quickly(answer, tries - 1);
}

/** Names that are read, with values that look like what is meant, or like nothing. */
const values = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.constantFrom(
    "-34.9,-56.2",
    "circle:9@1,2",
    "country:uy",
    "600x400",
    "streets",
    "color:red|1,2",
    "enc:_p~iF",
    "NaN,1",
    "1e9",
    "|",
  ),
  fc.string({ unit: "grapheme", minLength: 200, maxLength: 5_000 }),
);
const queries = fc
  .array(fc.tuple(fc.constantFrom(...NAMES.split(" ")), values), { maxLength: 7 })
  .map((pairs) => new URLSearchParams(pairs).toString());

describe("Google's dialect", () => {
  it("answers any query to a web service with HTTP 200 and a status of Google's, quickly, and never throws", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...JSON_PATHS), fc.oneof(queries, fc.string()), async (path, query) => {
        const response = await quickly(() => dialect.match(path, query)?.respond(request(query)));
        expect(response?.status).toBe(200);
        const body = JSON.parse(response?.body?.toString() ?? "") as { status: string; error_message?: string };
        expect(["OK", "ZERO_RESULTS", "NOT_FOUND", "INVALID_REQUEST"]).toContain(body.status);
        expect(body.error_message !== undefined).toBe(body.status === "INVALID_REQUEST");
      }),
    );
  });

  it("answers any query to a static map with a picture or a sentence, quickly, and never throws", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(queries, fc.string()), async (query) => {
        const response = await quickly(() => dialect.match("/maps/api/staticmap", query)?.respond(request(query)));
        expect([200, 400]).toContain(response?.status);
        expect(response?.contentType).toBe(response?.status === 200 ? "image/png" : "text/plain; charset=utf-8");
        for (const value of Object.values(response?.headers ?? {})) expect(value).toMatch(/^[\x20-\x7e]*$/);
      }),
    );
  });

  it.each([
    ["geocode", { latlng: "91,0" }, "latlng"],
    ["geocode", { latlng: "NaN,0" }, "latlng"],
    ["geocode", { address: "x".repeat(10_000) }, "200 characters"],
    ["geocode", { address: "a", bounds: "1,2" }, "bounds"],
    ["geocode", { address: "a", components: "country:France" }, "country:uy"],
    ["geocode", { address: "a", language: "english please" }, "language"],
    ["geocode", {}, "missing"],
    ["place/autocomplete", {}, "input"],
    ["place/autocomplete", { input: "a", location: "1,2", strictbounds: "true" }, "radius"],
    ["place/autocomplete", { input: "a", radius: "-1", location: "1,2" }, "radius"],
    ["place/autocomplete", { input: "a", locationbias: "square:1" }, "locationbias"],
    ["place/details", { place_id: "x", fields: "name,nonsense" }, "nonsense"],
    ["place/details", {}, "place_id"],
    ["place/findplacefromtext", { input: "a" }, "inputtype"],
    ["place/textsearch", { query: "a", pagetoken: "p" }, "page"],
  ])("says what is wrong with %s %j", async (path, parameters, word) => {
    const body = await askJson(path, parameters);
    expect(body).toMatchObject({ http: 200, status: "INVALID_REQUEST" });
    expect(body.error_message).toContain(word);
  });

  it.each([
    [{ center: "0,0", zoom: "3" }, "size"],
    [{ center: "0,0", zoom: "-3", size: "10x10" }, "zoom"],
    [{ center: "0,200", zoom: "3", size: "10x10" }, "center"],
    [{ center: "NaN,0", zoom: "3", size: "10x10" }, "center"],
    [{ center: "0,0", zoom: "3", size: "10x10", maptype: "nowhere" }, "'roadmap', 'dark', 'streets'"],
    [{ size: "10x10" }, "what to show"],
    [{ size: "10x10", path: "1,2" }, "two places"],
    [{ size: "10x10", path: "weight:thick|1,2|3,4" }, "weight"],
    [{ size: "10x10", markers: "color:0x12|1,2" }, "colour"],
    [{ size: "10x10", markers: "icon:https://example.org/a.png|1,2" }, "icon"],
    [{ size: "10x10", markers: "size:huge|1,2" }, "size"],
    [{ size: "10x10", markers: "color:red" }, "place"],
    [{ size: "10x10", scale: "4", center: "0,0", zoom: "3" }, "scale"],
  ])("says what is wrong with the static map %j", async (parameters, word) => {
    const { status, text } = await ask("staticmap", parameters);
    expect(status).toBe(400);
    expect(text).toContain(word);
  });

  it("translates a static map to a native image, and zooms as MapLibre counts", async () => {
    asked.length = 0;
    await ask("staticmap", {
      center: "-34.9,-56.2",
      zoom: "13",
      size: "600x400",
      scale: "2",
      format: "jpg-baseline",
      maptype: "dark",
      markers: "color:0xff0000|size:mid|label:S|anchor:center|1,2|3,4",
      path: "color:blue|weight:2|fillcolor:0x00ff0080|5,6|7,8",
    });
    await ask("staticmap", { size: "9x9", path: "enc:_p~iF~ps|U_ulLnnqC", visible: "1,2" });
    expect(asked).toEqual([
      "/maps/dark/static/-56.2,-34.9,12/600x400@2x.jpg?markers=color:#ff0000|size:mid|label:S|anchor:center|2,1|4,3" +
        "&path=fill:#00ff0080|stroke:blue|width:2|6,5|8,7",
      "/maps/streets/static/auto/9x9.png?path=stroke:#0000ff80|width:5|enc:_p~iF~ps|U_ulLnnqC" +
        "&path=stroke:none|width:0|2,1|2,1",
    ]);
  });

  it("has the gate check the style that a static map is drawn in", () => {
    const styleOf = (query: string) => dialect.match("/maps/api/staticmap", query)?.resource?.id;
    expect([styleOf(""), styleOf("maptype=dark"), styleOf("maptype=satellite"), styleOf("maptype=no")]).toEqual([
      "streets",
      "dark",
      "streets",
      "streets",
    ]);
  });

  it("draws what it cannot draw as asked all the same, and says so in Google's header", async () => {
    const { headers } = await ask("staticmap", {
      center: "0,0",
      zoom: "0",
      size: "9x9",
      maptype: "satellite",
      style: "feature:all",
      format: "gif",
      markers: "scale:2|1,2",
    });
    for (const word of ["satellite", "'style'", "PNG", "'scale'", "'zoom'"])
      expect(headers?.["x-staticmap-api-warning"]).toContain(word);
  });

  it("words every refusal in Google's shape, with what was seen and our code", () => {
    const word = (path: string, code: RefusedRequest["code"]) => {
      const worded = dialect.match(path)?.wordRefusal?.(refused(code));
      return {
        http: worded?.status,
        ...(JSON.parse(worded?.body ?? "{}") as { status: string; error_message: string }),
      };
    };
    const [geocode = "", places = ""] = JSON_PATHS;
    const statuses = (path: string) =>
      Object.fromEntries(
        ([...Object.keys(REFUSALS), "INTERNAL_ERROR"] as RefusedRequest["code"][]).map((code) => {
          const { http, status, error_message } = word(path, code);
          expect([http, error_message.includes(code)]).toEqual([200, true]);
          return [code, status];
        }),
      );
    const common = {
      KEY_MISSING: "REQUEST_DENIED",
      KEY_INVALID: "REQUEST_DENIED",
      ORIGIN_NOT_ALLOWED: "REQUEST_DENIED",
      SERVICE_NOT_ENABLED: "REQUEST_DENIED",
      RATE_LIMITED: "OVER_QUERY_LIMIT",
      BUSY: "UNKNOWN_ERROR",
      METERING_UNAVAILABLE: "UNKNOWN_ERROR",
      INTERNAL_ERROR: "UNKNOWN_ERROR",
    };
    expect(statuses(geocode)).toMatchObject({
      ...common,
      QUOTA_EXCEEDED: "OVER_DAILY_LIMIT",
      BUDGET_EXCEEDED: "OVER_DAILY_LIMIT",
    });
    expect(statuses(places)).toMatchObject({ ...common, QUOTA_EXCEEDED: "OVER_QUERY_LIMIT" });
    expect(word(geocode, "ORIGIN_NOT_ALLOWED").error_message).toContain("Request received from https://other.example.");
    expect(word(geocode, "IP_NOT_ALLOWED").error_message).toContain("IP address 203.0.113.9.");
  });

  it("refuses a static map with 403 and text, and a broken server with its own status", () => {
    const word = (code: RefusedRequest["code"]) =>
      dialect.match("/maps/api/staticmap", "")?.wordRefusal?.(refused(code));
    expect(word("KEY_INVALID")).toMatchObject({ status: 403, contentType: "text/plain; charset=utf-8" });
    expect(word("QUOTA_EXCEEDED")).toMatchObject({
      status: 403,
      body: expect.stringContaining("rejected your request"),
    });
    expect(word("METERING_UNAVAILABLE")?.status).toBe(503);
    expect(word("INTERNAL_ERROR")?.status).toBe(500);
  });

  it("refuses the script with a script, into which nothing is written that was sent", () => {
    const worded = dialect.match("/maps/api/js", "callback=alert(1)")?.wordRefusal?.(refused("KEY_INVALID"));
    expect(worded).toMatchObject({ status: 200, contentType: "text/javascript; charset=utf-8" });
    expect(worded?.body).toContain("KEY_INVALID");
    expect(worded?.body).not.toContain("alert");
  });

  it("says that it has too much to do, or that something is broken, and charges nothing for it", async () => {
    for (const accident of [new Busy(), new Error("disk")]) {
      const failing = dialectOver({ ...geocoder, search: () => Promise.reject(accident) });
      expect(await askJson("geocode", { address: "a" }, failing)).toMatchObject({ http: 200, status: "UNKNOWN_ERROR" });
      const drawn = await ask("staticmap", { center: "somewhere", zoom: "1", size: "9x9" }, failing);
      const unserved = accident instanceof Busy ? "BUSY" : "UPSTREAM_UNAVAILABLE";
      expect([drawn.status, drawn.headers?.["retry-after"], drawn.unserved]).toEqual([503, "1", unserved]);
      expect((await ask("geocode/json", { address: "a" }, failing)).unserved).toBe(unserved);
    }
  });
});
