import { Client, PlaceAutocompleteType, PlaceInputType } from "@googlemaps/google-maps-services-js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, startServer } from "../start-server.ts";

type Created = { id: string; value: string };
type Body = { status: string; error_message?: string };
type Usage = { rows: { service: string; outcome: string; requests: number }[] };
/** What axios throws; the client makes an HTTP status of Google's own. */
type Failure = { response: { status: number; data: Body } };

const CENTER = { lat: -34.905, lng: -56.185 };
const IMAGE = "/google/maps/api/staticmap?center=-34.9,-56.19&zoom=12&size=120x80";

describe("Google's client for Node", () => {
  let server: RunningServer;
  let projectId: string;
  let key: string;
  // One try a call: the client would try a refusal like UNKNOWN_ERROR again.
  const client = new Client({ config: { raxConfig: { retry: 0, noResponseRetries: 0 } } });

  beforeAll(async () => {
    const configText = JSON.stringify({ dialectHosts: { "maps.googleapis.test": "google" } });
    server = await startServer({ configText });
    const project = await server.api<{ id: string; defaultKey: Created }>("POST", "/api/v1/projects", {
      name: "Google's",
    });
    projectId = project.id;
    key = project.defaultKey.value;
  });
  afterAll(() => server?.[Symbol.asyncDispose]());

  const url = (method: string) => `${server.baseUrl}/google/maps/api/${method}/json`;
  const geocodeWith = (given: string, headers: Record<string, string> = {}) =>
    client.geocode({ params: { address: "Montevideo", key: given }, url: url("geocode"), headers });

  async function makeKey(settings: object): Promise<string> {
    const made = await server.api<Created>("POST", `/api/v1/projects/${projectId}/keys`, {
      name: "Restricted",
      kind: "public",
      ...settings,
    });
    return made.value;
  }

  /** How the client sees a call that is refused. */
  async function refusal(call: Promise<unknown>): Promise<Body & { http: number }> {
    const failure = await call.then(
      () => null,
      (err: Failure) => err.response,
    );
    if (failure === null) throw new Error("it was answered");
    const { status, error_message } = failure.data;
    return { http: failure.status, status, ...(error_message !== undefined && { error_message }) };
  }

  it("geocodes an address, with its parts, in a language, and by components alone", async () => {
    const { data } = await client.geocode({
      params: { address: "18 de Julio 1360, Montevideo", components: "country:UY", language: "es", key },
      url: url("geocode"),
    });
    const [house] = data.results;
    expect(data.status).toBe("OK");
    expect(house).toMatchObject({ types: ["street_address"], geometry: { location_type: "ROOFTOP" } });
    expect(house?.geometry.location.lat).toBeCloseTo(-34.906, 2);
    const parts = house?.address_components.map(({ types, short_name }) => [types[0], short_name]);
    expect(parts).toEqual(
      expect.arrayContaining([
        ["street_number", "1360"],
        ["route", "Avenida 18 de Julio"],
        ["locality", "Montevideo"],
        ["country", "UY"],
      ]),
    );
    const components = { administrative_area: "Texas", locality: "Paris", country: "US" };
    const texas = await client.geocode({ params: { components, key }, url: url("geocode") });
    expect(texas.data.results[0]?.formatted_address).toBe("Paris, Texas, United States");
  });

  it("geocodes in reverse, and by the id that it was given", async () => {
    const { data } = await client.reverseGeocode({ params: { latlng: CENTER, key }, url: url("geocode") });
    expect(data.results.map(({ types }) => types[0])).toEqual(
      expect.arrayContaining(["street_address", "locality", "administrative_area_level_1", "country"]),
    );
    const [first] = data.results;
    const again = await client.reverseGeocode({
      params: { place_id: first?.place_id ?? "", key },
      url: url("geocode"),
    });
    expect(again.data.results[0]?.formatted_address).toBe(first?.formatted_address);
    const sea = await client.reverseGeocode({ params: { latlng: [0, -30], key }, url: url("geocode") });
    expect(sea.data).toMatchObject({ status: "ZERO_RESULTS", results: [] });
  });

  it("suggests places while somebody types, and tells the details that are asked for", async () => {
    const session = "4f2c8a1e-0000-4000-8000-000000000001";
    const { data } = await client.placeAutocomplete({
      params: {
        input: "montev",
        sessiontoken: session,
        origin: CENTER,
        components: ["country:uy"],
        types: PlaceAutocompleteType.cities,
        key,
      },
      url: url("place/autocomplete"),
    });
    const [city] = data.predictions;
    expect(city).toMatchObject({
      matched_substrings: [{ offset: 0, length: 6 }],
      structured_formatting: { main_text: "Montevideo", secondary_text: expect.stringContaining("Uruguay") },
      types: ["locality", "political", "geocode"],
    });
    expect(city?.distance_meters).toBeLessThan(2_000);
    const details = await client.placeDetails({
      params: { place_id: city?.place_id ?? "", fields: ["name", "geometry"], sessiontoken: session, key },
      url: url("place/details"),
    });
    expect(Object.keys(details.data.result).toSorted()).toEqual(["geometry", "name"]);
    const gone = await refusal(
      client.placeDetails({ params: { place_id: "geonames:0", key }, url: url("place/details") }),
    );
    expect(gone).toMatchObject({ http: 404, status: "NOT_FOUND" });
  });

  it("finds places from a text", async () => {
    const { data } = await client.findPlaceFromText({
      params: { input: "Montevideo", inputtype: PlaceInputType.textQuery, fields: ["name", "geometry"], key },
      url: url("place/findplacefromtext"),
    });
    expect(data).toMatchObject({ status: "OK", candidates: [{ name: "Montevideo" }] });
    const search = await client.textSearch({ params: { query: "Punta del Este", key }, url: url("place/textsearch") });
    expect(search.data.results[0]?.name).toBe("Punta del Este");
  });

  it("is told what is wrong with a key, a website and an address, with what was seen", async () => {
    expect(await refusal(geocodeWith(`${key.slice(0, -1)}_`))).toMatchObject({
      http: 403,
      status: "REQUEST_DENIED",
      error_message: expect.stringContaining("KEY_INVALID"),
    });
    const onShop = await makeKey({ origins: ["shop.example"] });
    expect(await refusal(geocodeWith(onShop, { Origin: "https://other.example" }))).toMatchObject({
      status: "REQUEST_DENIED",
      error_message: expect.stringMatching(
        /from https:\/\/other\.example\. \(ORIGIN_NOT_ALLOWED, http.*\/docs\/refusals\//,
      ),
    });
    expect((await geocodeWith(onShop, { Origin: "https://shop.example" })).data.status).toBe("OK");
    const elsewhere = await makeKey({ ips: ["203.0.113.0/24"] });
    expect((await refusal(geocodeWith(elsewhere))).error_message).toContain(
      "Request received from IP address 127.0.0.1.",
    );
    const onlyMaps = await makeKey({ services: ["maps"] });
    expect(await refusal(geocodeWith(onlyMaps))).toMatchObject({ http: 403, status: "REQUEST_DENIED" });
  });

  it("is told that it is too fast, or over the quota of the day, in the status of each service", async () => {
    const slow = await makeKey({ ratePerSecond: 1 });
    const burst = await Promise.allSettled(Array.from({ length: 8 }, () => geocodeWith(slow)));
    const statuses = burst.flatMap((each) =>
      each.status === "rejected" ? [(each.reason as Failure).response.data.status] : [],
    );
    expect(new Set(statuses)).toEqual(new Set(["OVER_QUERY_LIMIT"]));
    const daily = await makeKey({ quotaPerDay: 1 });
    await geocodeWith(daily);
    expect(await refusal(geocodeWith(daily))).toMatchObject({
      http: 429,
      status: "OVER_DAILY_LIMIT",
      error_message: expect.stringContaining("QUOTA_EXCEEDED"),
    });
    const places = client.placeDetails({ params: { place_id: "country:UY", key: daily }, url: url("place/details") });
    expect(await refusal(places)).toMatchObject({ status: "OVER_QUERY_LIMIT" });
  });

  it("gets pictures as from Google: text and 403 where it may have none, and only of styles that its key is for", async () => {
    const get = (query: string) => fetch(`${server.baseUrl}${IMAGE}${query}`);
    const good = await get(`&markers=color:blue|Montevideo&key=${key}`);
    expect([good.status, good.headers.get("content-type")]).toEqual([200, "image/png"]);
    const none = await get("");
    expect([none.status, await none.text()]).toEqual([403, expect.stringContaining("KEY_MISSING")]);
    const onlyDark = await makeKey({ resources: ["dark"] });
    expect((await get(`&maptype=dark&key=${onlyDark}`)).status).toBe(200);
    const streets = await get(`&key=${onlyDark}`);
    expect([streets.status, await streets.text()]).toEqual([403, expect.stringContaining("RESOURCE_NOT_ALLOWED")]);
    const large = await fetch(
      `${server.baseUrl}/google/maps/api/staticmap?center=0,0&zoom=1&size=9000x9000&key=${key}`,
    );
    expect([large.status, await large.text()]).toEqual([400, expect.stringContaining("2048")]);
  });

  it("is answered at the root of a host that speaks Google", async () => {
    const { port } = new URL(server.baseUrl);
    const { data } = await client.geocode({
      params: { address: "Montevideo", key },
      url: `http://127.0.0.1:${port}/maps/api/geocode/json`,
      headers: { Host: "maps.googleapis.test" },
    });
    expect(data.status).toBe("OK");
    const elsewhere = await fetch(`${server.baseUrl}/maps/api/geocode/json?address=a&key=${key}`);
    expect(elsewhere.status).toBe(404);
  });

  it("is counted under geocoding, places and static, refusals too", async () => {
    const { rows } = await server.api<Usage>("GET", `/api/v1/projects/${projectId}/usage?groupBy=service,outcome`);
    const has = (service: string, outcome: string) =>
      rows.some((row) => row.service === service && row.outcome === outcome && row.requests > 0);
    for (const service of ["geocoding", "places", "static"])
      expect([service, has(service, "allowed")]).toEqual([service, true]);
    expect(has("geocoding", "ORIGIN_NOT_ALLOWED") && has("geocoding", "QUOTA_EXCEEDED")).toBe(true);
    expect(has("places", "QUOTA_EXCEEDED") && has("static", "RESOURCE_NOT_ALLOWED")).toBe(true);
  });
});
