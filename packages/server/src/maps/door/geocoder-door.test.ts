import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Geocoder } from "#app/ports/geocoder.ts";
import { openGeocoder } from "#maps/geocoder/open-geocoder.ts";
import { matchGeocoding } from "./match-geocoding.ts";
import { matchPlaces } from "./match-places.ts";

const PACKED = join(import.meta.dirname, "../../../../atlas/data/gazetteer.sqlite.zst");

const REQUEST = { baseUrl: "http://localhost", credentialQuery: "", origins: [], ticketQuery: "" };

type Answer = {
  readonly detail?: string;
  readonly features?: readonly { readonly text: string; readonly properties: { readonly country_code: string } }[];
  readonly suggestions?: readonly { readonly id: string; readonly distanceMetres: number | null }[];
  readonly sessionToken?: string | null;
  readonly address?: Readonly<Record<string, string | null>>;
};

let directory: string;
let geocoder: Geocoder;
const problems: string[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "latchkey-geocoder-door-"));
  geocoder = openGeocoder({ packedFile: PACKED, cacheDirectory: directory });
});

afterAll(async () => {
  await geocoder.close();
  await rm(directory, { recursive: true });
});

async function ask(path: string, query = ""): Promise<{ readonly status: number; readonly answer: Answer }> {
  const parts = { geocoder, onProblem: (text: string) => void problems.push(text) };
  const match = path.startsWith("/places/") ? matchPlaces : matchGeocoding;
  const response = await match(parts, path)?.respond({ ...REQUEST, query });
  if (response?.body === undefined || response.body === null) throw new Error(`${path} has no answer`);
  const body = response.encoding === "gzip" ? gunzipSync(response.body) : response.body;
  return { status: response.status, answer: JSON.parse(body.toString()) as Answer };
}

const search = (text: string, query?: string) => ask(`/geocoding/${encodeURIComponent(text)}.json`, query);

describe("what cannot be used", () => {
  it.each([
    ["a text of 10 kB", "x".repeat(10_000), ""],
    ["only punctuation", "?!… — ''", ""],
    ["control characters", "\u0000\u0007\u001b", ""],
    ["marks of direction", "\u200f\u202e\u2066", ""],
    ["no number as a point", "NaN,NaN", ""],
    ["infinity as a point", "Infinity,-Infinity", ""],
    ["a point beyond the globe", "181,0", ""],
    ["latitude first", "0,91", ""],
    ["a point of many digits", "1e400,0", ""],
    ["near no point", "paris", "proximity=NaN,1"],
    ["near three numbers", "paris", "proximity=1,2,3"],
    ["a box upside down", "paris", "bbox=0,10,1,5"],
    ["a box without an end", "paris", "bbox=0,0,1,Infinity"],
    ["a language that is no code", "paris", "language='; DROP TABLE place"],
    ["a country that is no code", "paris", "country=FRANCE"],
    ["too many countries", "paris", `country=${"fr,".repeat(30)}fr`],
    ["a limit of minus one", "paris", "limit=-1"],
    ["a limit of a million", "paris", "limit=1000000"],
    ["an unknown type", "paris", "types=galaxy"],
    ["no flag", "paris", "autocomplete=yes"],
  ])("is refused in a sentence: %s", async (_, text, query) => {
    const { status, answer } = await search(text, query);
    expect(status).toBe(400);
    expect(answer.detail).toMatch(/^[A-Z`].{20,250}\.$/s);
  });

  it.each([
    ["no input", "autocomplete", ""],
    ["an input of 10 kB", "autocomplete", `input=${"x".repeat(10_000)}`],
    ["a session token with blanks", "autocomplete", "input=paris&sessiontoken=a%20b"],
    ["a session token of 200 letters", "geonames:2988507", `sessiontoken=${"a".repeat(200)}`],
    ["an id that is not percent-encoded UTF-8", "%ff", ""],
    ["an id of 10 kB", "x".repeat(10_000), ""],
  ])("is refused for places too: %s", async (_, path, query) => {
    const { status, answer } = await ask(`/places/${path}`, query);
    expect(status).toBe(400);
    expect(answer.detail).toMatch(/\.$/);
  });

  it("is only text where it is spelt as a command for the database", async () => {
    for (const text of [
      '" OR 1=1 --',
      "paris* NOT london",
      "NEAR(paris london, 3)",
      "name:paris",
      "'; DROP TABLE place; --",
    ])
      expect((await search(text)).status).toBe(200);
    expect((await search("montevideo")).answer.features?.[0]?.text).toBe("Montevideo");
  });

  it("does not hide the name that stands between it", async () => {
    for (const text of ["\u200fالقاهرة\u200e", "\u0000cairo\u0007", "  Cairo!!! "])
      expect((await search(text)).answer.features?.[0]?.properties.country_code).toBe("eg");
    expect((await search("cairo", "language=tlh")).answer.features?.[0]?.text).toBe("Cairo");
  });

  it("is never an error of the server, whatever is sent", async () => {
    const odd = fc.constantFrom(
      '"',
      "*",
      "NEAR(",
      "-",
      ":",
      "^",
      "\u0000",
      "\u202e",
      "%",
      "1234",
      "ß",
      "東",
      "́",
      "a".repeat(150),
    );
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 250 }),
      fc.array(odd, { maxLength: 6 }).map((each) => each.join(" ")),
    );
    const number = fc.oneof(fc.double(), fc.constantFrom("", "NaN", "1e999", "-0", "180.0000001", "０"));
    const values = fc
      .array(fc.oneof(text, number.map(String)), { minLength: 1, maxLength: 4 })
      .map((each) => each.join(","));
    const names = [
      "proximity",
      "bbox",
      "country",
      "language",
      "types",
      "limit",
      "autocomplete",
      "fuzzyMatch",
      "sessiontoken",
    ];
    const query = fc.dictionary(fc.constantFrom(...names), values).map((each) => new URLSearchParams(each).toString());
    const point = fc.tuple(number, number).map(([x, y]) => `${x},${y}`);
    const property = fc.asyncProperty(fc.oneof(text, point), query, async (asked, parameters) => {
      const whole = asked.toWellFormed();
      const input = `${parameters}&${new URLSearchParams({ input: whole })}`;
      const answers = [await search(whole, parameters), await ask("/places/autocomplete", input)];
      for (const { status } of answers) expect([200, 400]).toContain(status);
      expect([200, 400, 404]).toContain((await ask(`/places/${encodeURIComponent(whole)}.`, parameters)).status);
    });
    await fc.assert(property, { numRuns: 150 });
    expect(problems).toEqual([]);
  });
});

describe("a session", () => {
  it("of suggestions ends with the details of one; its token comes back, and is no condition", async () => {
    const token = "sessiontoken=5f0c7c1e-aa";
    const query = `input=18%20de%20julio%201234&proximity=-56.19,-34.906&${token}`;
    const { answer } = await ask("/places/autocomplete", query);
    const [first] = answer.suggestions ?? [];
    expect(answer.sessionToken).toBe("5f0c7c1e-aa");
    expect(first?.distanceMetres).toBeLessThan(2_000);
    const details = await ask(`/places/${first?.id}`, `${token}&language=es`);
    expect(details.answer).toMatchObject({ sessionToken: "5f0c7c1e-aa", precision: "house" });
    expect(details.answer.address).toMatchObject({
      houseNumber: "1234",
      street: "Avenida 18 de Julio",
      city: "Montevideo",
      stateCode: "UY-MO",
      countryCode: "UY",
    });
    expect(details.answer.address?.["suburb"]).toMatch(/^(?:Cordón|Centro)$/);
    expect((await ask(`/places/${first?.id}`)).answer.sessionToken).toBeNull();
  });
});
