import { createPrivateKey, sign } from "node:crypto";
import { importPKCS8, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, startServer } from "../start-server.ts";

type SigningKey = { id: string; privateKey: string };
type Places = { results: { name: string; countryCode: string; coordinate: { latitude: number; longitude: number } }[] };
type AppleError = { error: { message: string; details: string[] } };
type Usage = { rows: { service: string; outcome: string; requests: number }[] };

const CENTER = "-34.905,-56.185";
const LONG = "x".repeat(300);

describe("a program written for Apple's Maps Server API and Web Snapshots", () => {
  let server: RunningServer;
  let projectId: string;
  let signingKey: SigningKey;

  beforeAll(async () => {
    const config = JSON.stringify({ dialectHosts: { "maps-api.example.org": "apple" } });
    server = await startServer({ configText: config, env: { LATCHKEY_TRUSTED_PROXIES: "loopback" } });
    const project = await server.api<{ id: string }>("POST", "/api/v1/projects", { name: "Apple's" });
    projectId = project.id;
    signingKey = await server.api("POST", `/api/v1/projects/${projectId}/signing-keys`, { name: "Server" });
  });
  afterAll(() => server?.[Symbol.asyncDispose]());

  /** A Maps authorization token, as a team's own server makes it. */
  async function authToken(claims: Readonly<Record<string, unknown>> = {}, kid = signingKey.id): Promise<string> {
    return new SignJWT(claims)
      .setProtectedHeader({ alg: "ES256", kid, typ: "JWT" })
      .setIssuer(projectId)
      .setIssuedAt()
      .setExpirationTime("1h")
      .sign(await importPKCS8(signingKey.privateKey, "ES256"));
  }

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${server.baseUrl}/apple${path}`, { headers });
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  async function accessToken(claims: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const response = await get("/v1/token", bearer(await authToken(claims)));
    expect(response.status).toBe(200);
    const body = (await response.json()) as { accessToken: string; expiresInSeconds: number };
    expect(body.expiresInSeconds).toBe(1800);
    return body.accessToken;
  }

  async function results(path: string, token: string): Promise<Places["results"]> {
    const response = await get(path, bearer(token));
    expect(response.status).toBe(200);
    return ((await response.json()) as Places).results;
  }

  it("exchanges its token, and finds places by text, point and what is being typed", async () => {
    const token = await accessToken();
    const [city] = await results("/v1/geocode?q=Montevideo&limitToCountries=UY&lang=es-UY", token);
    expect(city).toMatchObject({
      name: "Montevideo",
      countryCode: "UY",
      structuredAddress: { administrativeAreaCode: "MO" },
    });
    expect(city?.coordinate.latitude).toBeCloseTo(-34.9, 0);
    const [address] = await results(`/v1/reverseGeocode?loc=${CENTER}`, token);
    expect(address).toMatchObject({ countryCode: "UY", structuredAddress: { locality: "Montevideo" } });
    expect(await results("/v1/reverseGeocode?loc=0,-30", token)).toEqual([]);
    const [found] = await results(`/v1/search?q=18+de+julio+1211&searchLocation=${CENTER}`, token);
    expect(found).toMatchObject({ structuredAddress: { subThoroughfare: "1211" } });
    const completions = (await results(
      `/v1/searchAutocomplete?q=montev&searchLocation=${CENTER}`,
      token,
    )) as unknown as {
      completionUrl: string;
      displayLines: string[];
    }[];
    expect(completions[0]?.displayLines[0]).toBe("Montevideo");
    const [completed] = await results(completions[0]?.completionUrl ?? "", token);
    expect(completed?.name).toBe("Montevideo");
    const id = (city as unknown as { id: string }).id;
    const place = await get(`/v1/place/${encodeURIComponent(id)}`, bearer(token));
    expect(await place.json()).toMatchObject({ id, name: "Montevideo" });
  });

  it("speaks at the root of a host that is bound to it", async () => {
    const response = await fetch(`${server.baseUrl}/v1/geocode?q=Astana`, {
      headers: { ...bearer(await accessToken()), "x-forwarded-host": "maps-api.example.org" },
    });
    expect(((await response.json()) as Places).results[0]?.name).toBe("Astana");
  });

  it("is told in Apple's shape what was refused", async () => {
    expect(await errorOf("/v1/geocode?q=Paris")).toMatchObject({
      status: 401,
      message: "Not Authorized",
      code: "KEY_MISSING",
    });
    expect(await errorOf("/v1/geocode?q=Paris", bearer("nonsense"))).toMatchObject({
      status: 401,
      code: "KEY_INVALID",
    });
    const foreign = await authToken({}, "7K3QX0ZP9A");
    expect(await errorOf("/v1/geocode?q=Paris", bearer(foreign))).toMatchObject({ status: 401, code: "TOKEN_INVALID" });
    expect(await errorOf("/v1/token", bearer(foreign))).toMatchObject({ status: 401, message: "Not Authorized" });
    expect(await errorOf("/v1/token")).toMatchObject({ status: 401, message: "Not Authorized" });
    const access = await accessToken();
    expect(await errorOf("/v1/token", bearer(access))).toMatchObject({ status: 401 });
    const mapsOnly = bearer(await accessToken({ scope: "mapkit_js" }));
    expect(await errorOf("/v1/geocode?q=Paris", mapsOnly)).toMatchObject({ status: 403, code: "SERVICE_NOT_ALLOWED" });
    const shop = await accessToken({ origin: "https://shop.example" });
    const elsewhere = { ...bearer(shop), origin: "https://evil.example" };
    const refused = await errorOf("/v1/geocode?q=Paris", elsewhere);
    expect(refused).toMatchObject({ status: 403, message: "Forbidden", code: "ORIGIN_NOT_ALLOWED" });
    expect(refused.details).toContain("The request came from https://evil.example.");
    expect(JSON.stringify(refused)).not.toContain("shop.example");
  });

  it("is told in Apple's shape that it is over its limit", async () => {
    const services = `/api/v1/projects/${projectId}/services/geocoding`;
    await server.api("PATCH", services, { quotaPerDay: 1 });
    const token = await accessToken();
    await get("/v1/geocode?q=Paris", bearer(token));
    const refused = await errorOf("/v1/geocode?q=Paris", bearer(token));
    expect(refused).toMatchObject({ status: 429, message: "Too Many Requests", code: "QUOTA_EXCEEDED" });
    await server.api("PATCH", services, { quotaPerDay: null });
  });

  it("shows a signed snapshot with what is drawn on it", async () => {
    const annotations = JSON.stringify([{ point: "center", color: "0f766e", glyphText: "A" }]);
    const overlays = JSON.stringify([{ points: [CENTER, "-34.91,-56.16"], strokeColor: "ff0000", lineWidth: 4 }]);
    const query = new URLSearchParams({ center: CENTER, z: "14", size: "400x300", scale: "2", annotations, overlays });
    const image = await fetch(`${server.baseUrl}/apple${signed(`/api/v1/snapshot?${query}`)}`);
    expect(image.status).toBe(200);
    expect(image.headers.get("content-type")).toBe("image/png");
    expect(pngSize(await image.bytes())).toEqual([800, 600]);
    for (const center of ["Astana", "auto"]) {
      const asked = new URLSearchParams({ center, annotations: `[{"point":"${CENTER}"}]`, size: "100x100" });
      expect((await fetch(`${server.baseUrl}/apple${signed(`/api/v1/snapshot?${asked}`)}`)).status).toBe(200);
    }
  });

  it("is refused a snapshot that was changed after it was signed, that has expired, or that another website shows", async () => {
    const path = signed(`/api/v1/snapshot?center=${CENTER}`);
    expect(await errorOf(path.replace("34.905", "34.906"))).toMatchObject({ status: 401, code: "SIGNATURE_INVALID" });
    const expired = signed(`/api/v1/snapshot?center=${CENTER}`, { expires: "1700000000" });
    expect(await errorOf(expired)).toMatchObject({ status: 401, code: "SIGNATURE_EXPIRED" });
    const bound = signed(`/api/v1/snapshot?center=${CENTER}`, { referer: "https://shop.example" });
    expect((await get(bound, { referer: "https://shop.example/" })).status).toBe(200);
    expect(await errorOf(bound, { referer: "https://evil.example/" })).toMatchObject({ code: "ORIGIN_NOT_ALLOWED" });
  });

  it.each([
    ["/v1/geocode", "q"],
    ["/v1/geocode?q=%20", "q"],
    [`/v1/geocode?q=${LONG}`, "200 characters"],
    ["/v1/geocode?q=a&lang=%3Cx%3E", "lang"],
    ["/v1/geocode?q=a&limitToCountries=USA", "limitToCountries"],
    ["/v1/geocode?q=a&searchLocation=91,0", "searchLocation"],
    ["/v1/reverseGeocode", "loc"],
    ["/v1/reverseGeocode?loc=NaN,0", "loc"],
    ["/v1/reverseGeocode?loc=0,181", "loc"],
    ["/v1/search?q=a&searchRegion=1,2,3", "searchRegion"],
    ["/v1/searchAutocomplete", "q"],
    ["/api/v1/snapshot", "center"],
    ["/api/v1/snapshot?center=91,0", "center"],
    ["/api/v1/snapshot?center=0,0&size=5000x5000", "size"],
    ["/api/v1/snapshot?center=0,0&z=-1", "z has"],
    ["/api/v1/snapshot?center=0,0&spn=-1,2", "spn"],
    ["/api/v1/snapshot?center=0,0&scale=9", "scale"],
    ["/api/v1/snapshot?center=0,0&t=satellite", "aerial"],
    ["/api/v1/snapshot?center=0,0&annotations=[", "annotations"],
    ["/api/v1/snapshot?center=0,0&overlays=[{}]", "overlays"],
    ["/api/v1/snapshot?center=auto", "auto"],
    ['/api/v1/snapshot?center=0,0&annotations=[{"point":"0,0","color":"not a colour"}]', "colo"],
  ])("answers %s with 400 and a sentence", async (path, sentence) => {
    const key = await server.api<{ value: string }>("POST", `/api/v1/projects/${projectId}/keys`, {
      name: "k",
      kind: "public",
    });
    const { status, details } = await errorOf(path, { "x-api-key": key.value });
    expect(status).toBe(400);
    expect(details.join(" ")).toContain(sentence);
  });

  it("is counted under the services that it uses", async () => {
    const { rows } = await server.api<Usage>(
      "GET",
      `/api/v1/projects/${projectId}/usage?interval=day&groupBy=service,outcome`,
    );
    const counted = new Set(rows.map(({ service, outcome }) => `${service} ${outcome}`));
    for (const each of ["geocoding allowed", "places allowed", "static allowed", "geocoding ORIGIN_NOT_ALLOWED"])
      expect(counted).toContain(each);
  });

  async function errorOf(path: string, headers: Record<string, string> = {}) {
    const response = await get(path, headers);
    const { message, details } = ((await response.json()) as AppleError).error;
    const [code = ""] = /^[A-Z_]+(?=:)/.exec(details[0] ?? "") ?? [];
    return { status: response.status, message, details, code };
  }

  /** An address as Apple's documentation has it signed: path and query, the signature last. */
  function signed(pathAndQuery: string, more: Record<string, string> = {}): string {
    const text = `${pathAndQuery}&${new URLSearchParams({ teamId: projectId, keyId: signingKey.id, ...more })}`;
    const key = { key: createPrivateKey(signingKey.privateKey), dsaEncoding: "ieee-p1363" } as const;
    return `${text}&signature=${sign("sha256", Buffer.from(text), key).toString("base64url")}`;
  }
});

function pngSize(bytes: Uint8Array): [number, number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}
