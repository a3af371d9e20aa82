import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type GateServer, startGateServer } from "./gate-server.ts";
import { makeKey, makeProject } from "./made.ts";

const Collection = z.object({
  type: z.literal("FeatureCollection"),
  query: z.array(z.union([z.string(), z.number()])),
  attribution: z.string(),
  features: z.array(
    z.object({
      type: z.literal("Feature"),
      id: z.string(),
      text: z.string(),
      place_name: z.string(),
      place_type: z.array(z.string()).length(1),
      relevance: z.number().min(0).max(1),
      center: z.tuple([z.number(), z.number()]),
      bbox: z.array(z.number()).length(4),
      geometry: z.object({ type: z.literal("Point"), coordinates: z.array(z.number()).length(2) }),
      properties: z.object({ country_code: z.string() }),
      context: z.array(z.object({ id: z.string(), text: z.string() })),
    }),
  ),
});
const Suggestions = z.object({
  sessionToken: z.string().nullable(),
  suggestions: z.array(z.object({ id: z.string(), name: z.string(), where: z.string() })),
});
const Details = z.object({
  name: z.string(),
  location: z.object({ longitude: z.number(), latitude: z.number() }),
  address: z.object({ houseNumber: z.string().nullable(), street: z.string().nullable(), countryCode: z.string() }),
});
const Usage = z.object({
  rows: z.array(z.object({ service: z.string(), outcome: z.string(), requests: z.number() })),
});

const BAD_QUESTIONS = `
  /geocoding/181,0.json? /geocoding/0,91.json? /geocoding/NaN,0.json? /geocoding/%FF.json? /geocoding/%20.json?
  /geocoding/paris.json?limit=0 /geocoding/paris.json?limit=eleven /geocoding/paris.json?proximity=1
  /geocoding/paris.json?proximity=NaN,1 /geocoding/paris.json?bbox=1,2,3 /geocoding/paris.json?bbox=0,10,1,-10
  /geocoding/paris.json?country=france /geocoding/paris.json?types=city /geocoding/paris.json?fuzzyMatch=perhaps
  /geocoding/paris.json?language=%00 /places/autocomplete? /places/autocomplete?input=a&sessiontoken=%22
  /places/autocomplete?input=a&types=road /places/%E0%A4%A?`.trim();

let server: GateServer;

beforeAll(async () => {
  server = await startGateServer();
});

afterAll(() => server.remove());

async function geocode(text: string, query: string) {
  return Collection.parse(JSON.parse(await server.read(`/geocoding/${encodeURIComponent(text)}.json?${query}`)));
}

describe("geocoding with a key", () => {
  test("answers texts, points and ids in MapTiler's shape", async () => {
    const { defaultKey } = await makeProject(server);
    const key = `key=${defaultKey.value}`;
    const [city] = (await geocode("Montevideo", `${key}&limit=1&language=ru`)).features;
    expect(city).toMatchObject({ id: "geonames:3441575", place_type: ["municipality"], relevance: 1 });
    expect(city?.context.at(-1)?.text).toBe("Уругвай");
    const [house] = (await geocode("18 de Julio 1234", key)).features;
    expect(house?.place_name).toBe("Avenida 18 de Julio 1234, Montevideo, Montevideo Department, Uruguay");
    const around = await geocode("-56.19,-34.906", key);
    expect(around.query).toEqual([-56.19, -34.906]);
    expect(around.features.map(({ place_type: [type] }) => type)).toEqual(
      expect.arrayContaining(["address", "road", "municipality", "region", "country"]),
    );
    const same = await geocode(house?.id ?? "", key);
    expect(same.features[0]?.place_name).toBe(house?.place_name);
    expect((await geocode("0,0", key)).features).toEqual([]);
  });

  test("suggests places while typing and tells their details", async () => {
    const { defaultKey } = await makeProject(server);
    const key = `key=${defaultKey.value}`;
    const typed = `/places/autocomplete?input=18%20de%20julio%20123&sessiontoken=a-1&${key}`;
    const { sessionToken, suggestions } = Suggestions.parse(JSON.parse(await server.read(typed)));
    expect(sessionToken).toBe("a-1");
    expect(suggestions[0]?.name).toContain("Avenida 18 de Julio 123");
    const chosen = await server.read(`/places/${encodeURIComponent(suggestions[0]?.id ?? "")}?${key}`);
    expect(Details.parse(JSON.parse(chosen)).address).toMatchObject({
      street: "Avenida 18 de Julio",
      countryCode: "UY",
    });
  });

  test("is counted under its own services, and refused to keys that are for maps only", async () => {
    const project = await makeProject(server);
    const maps = await makeKey(server, project, { services: ["maps"] });
    const geocoding = await makeKey(server, project, { services: ["geocoding"] });
    expect(await server.ask(`/geocoding/paris.json?key=${maps.value}`)).toMatchObject({ code: "SERVICE_NOT_ALLOWED" });
    expect(await server.ask(`/places/geonames:2988507?key=${geocoding.value}`)).toMatchObject({ status: 403 });
    expect(await server.ask(`/geocoding/paris.json?key=${geocoding.value}`)).toMatchObject({ status: 200 });
    expect(await server.ask("/geocoding/paris.json")).toMatchObject({ code: "KEY_MISSING" });
    const { rows } = Usage.parse(await server.api("GET", `${project.path}/usage?groupBy=service,outcome`));
    const counted = rows.map(({ service, outcome, requests }) => `${service} ${outcome} ${requests}`).toSorted();
    expect(counted).toEqual(["geocoding SERVICE_NOT_ALLOWED 1", "geocoding allowed 1", "places SERVICE_NOT_ALLOWED 1"]);
  });

  test("says in a sentence what is wrong with a question", async () => {
    const { defaultKey } = await makeProject(server);
    const long = "a".repeat(10_000);
    const paths = [
      ...BAD_QUESTIONS.split(/\s+/),
      `/geocoding/${long}.json?`,
      `/places/autocomplete?input=${long.slice(0, 201)}`,
    ];
    for (const path of paths) {
      const answer = await server.ask(`${path}&key=${defaultKey.value}`);
      expect([path, answer.status, answer.code]).toEqual([path, 400, "INVALID_INPUT"]);
      expect(answer.detail).toMatch(/\w.*[.:]$|`\.$/s);
    }
    expect(await server.ask(`/geocoding/geonames:0.json?key=${defaultKey.value}`)).toMatchObject({ status: 404 });
    expect(await server.ask(`/places/nothing?key=${defaultKey.value}`)).toMatchObject({ status: 404 });
  });
});
