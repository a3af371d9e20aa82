import { rm } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ServiceResponse } from "#app/ports/service-door.ts";
import type { MapService } from "./map-service.ts";
import { openMaps } from "./open-maps.ts";
import { writeSmallAtlas } from "./write-small-atlas.cases.ts";
import type { SmallPlaces } from "./write-small-atlas.cases.ts";

const ATLAS = join(import.meta.dirname, "../../../atlas/data");
const SLOWEST_MS = 5_000;
const MOST_GROWTH_BYTES = 60 * 1024 * 1024;
const LONG = "x".repeat(10_000);
const MANY_MARKERS = `markers=${Array.from({ length: 10_000 }, () => "1,2").join("|")}`;
const IMAGE = "/maps/streets/static/0,0,1/10x10.png";

let places: SmallPlaces;
let maps: MapService;

beforeAll(async () => {
  places = await writeSmallAtlas();
  const { dataDirectory } = places;
  maps = await openMaps({ atlasDirectory: ATLAS, dataDirectory, configuredTilesets: [], onProblem: () => {} });
  // The gazetteer is unpacked before its first answer.
  await ask("/geocoding/paris.json");
}, 60_000);
afterAll(async () => {
  await maps.close();
  await rm(places.root, { recursive: true });
});

/** Path, query, and the status of the answer. */
const BAD: readonly (readonly [path: string, query: string, status: 400 | 404])[] = [
  // Styles and what belongs to them
  ["/maps/nowhere/", "", 404],
  ["/maps/nowhere/style.json", "", 404],
  ["/maps/nowhere/sprite.json", "", 404],
  [`/maps/${"n".repeat(64)}/style.json`, "", 404],
  // Tiles
  ["/tiles/nowhere/tiles.json", "", 404],
  ["/tiles/nowhere/0/0/0.pbf", "", 404],
  ["/tiles/world/0/0/0.png", "", 404],
  ["/tiles/world/20/0/0.pbf", "", 404],
  ["/tiles/world/-1/0/0.pbf", "", 400],
  ["/tiles/world/0/1/0.pbf", "", 400],
  ["/tiles/world/NaN/0/0.pbf", "", 400],
  ["/tiles/world/1e1/0/0.pbf", "", 400],
  ["/tiles/world/0/0/0", "", 400],
  ["/tiles/world/00/0/0.pbf", "", 400],
  ["/tiles/world/999999999999/0/0.pbf", "", 400],
  [`/tiles/world/${"9".repeat(5_000)}/0/0.pbf`, "", 400],
  // Fonts
  ["/fonts/Noto Sans Regular/0-254.pbf", "", 400],
  ["/fonts/Noto%20Sans%20Regular/99999-99999.pbf", "", 400],
  // Raster tiles
  ["/maps/nowhere/0/0/0.png", "", 404],
  ["/maps/streets/-1/0/0.png", "", 400],
  ["/maps/streets/0/0/1.png", "", 400],
  ["/maps/streets/30/0/0.png", "", 400],
  ["/maps/streets/1.5/0/0.png", "", 400],
  ["/maps/streets/NaN/NaN/NaN.png", "", 400],
  ["/maps/streets/0/0/0@3x.png", "", 400],
  // Static images: the path
  ["/maps/nowhere/static/0,0,1/10x10.png", "", 404],
  ["/maps/streets/static", "", 400],
  ["/maps/streets/static/", "", 400],
  ["/maps/streets/static/0,0,1", "", 400],
  ["/maps/streets/static/0,0/10x10.png", "", 400],
  ["/maps/streets/static/0,0,1,2,3/10x10.png", "", 400],
  ["/maps/streets/static/NaN,0,1/10x10.png", "", 400],
  ["/maps/streets/static/Infinity,0,1/10x10.png", "", 400],
  ["/maps/streets/static/1e1,0,1/10x10.png", "", 400],
  ["/maps/streets/static/181,0,1/10x10.png", "", 400],
  ["/maps/streets/static/0,91,1/10x10.png", "", 400],
  ["/maps/streets/static/0,0,-1/10x10.png", "", 400],
  ["/maps/streets/static/0,0,23/10x10.png", "", 400],
  ["/maps/streets/static/0,0,NaN/10x10.png", "", 400],
  ["/maps/streets/static/0,20,10,10/10x10.png", "", 400],
  ["/maps/streets/static/0,0,1/0x10.png", "", 400],
  ["/maps/streets/static/0,0,1/-5x10.png", "", 400],
  ["/maps/streets/static/0,0,1/2049x10.png", "", 400],
  ["/maps/streets/static/0,0,1/999999999x999999999.png", "", 400],
  ["/maps/streets/static/0,0,1/10x10.gif", "", 400],
  ["/maps/streets/static/0,0,1/10x10@3x.png", "", 400],
  ["/maps/streets/static/0,0,1/10x10", "", 400],
  ["/maps/streets/static/%/10x10.png", "", 400],
  ["/maps/streets/static/auto/10x10.png", "", 400],
  [`/maps/streets/static/${LONG}/10x10.png`, "", 400],
  // Static images: the query
  [IMAGE, LONG, 400],
  [IMAGE, MANY_MARKERS, 400],
  [IMAGE, "markers=1", 400],
  [IMAGE, "markers=1,2,3,4,5", 400],
  [IMAGE, "markers=NaN,NaN", 400],
  [IMAGE, "markers=200,0", 400],
  [IMAGE, "markers=1,2,blurple", 400],
  [IMAGE, "markers=size:giant|1,2", 400],
  [IMAGE, "markers=label:%F0%9F%98%80|1,2", 400],
  [IMAGE, "markers=icon:http://127.0.0.1/x.png|1,2", 400],
  [IMAGE, "path=1,2", 400],
  [IMAGE, "path=1,2|3", 400],
  [IMAGE, "path=1,2|3,4,5", 400],
  [IMAGE, "path=stroke:nope|1,2|3,4", 400],
  [IMAGE, "path=width:-1|1,2|3,4", 400],
  [IMAGE, "path=width:1000|1,2|3,4", 400],
  [IMAGE, "path=enc:", 400],
  [IMAGE, "path=enc:_p~iF", 400],
  [IMAGE, "path=enc:~~~~~~~~~~~~~~~~", 400],
  [IMAGE, "path=enc:%00%01%02", 400],
  [IMAGE, "padding=2", 400],
  [IMAGE, "padding=x", 400],
  [IMAGE, "fill=nope", 400],
  [IMAGE, "width=NaN", 400],
  // Geocoding and places
  ["/geocoding/200,0.json", "", 400],
  ["/geocoding/NaN,NaN.json", "", 400],
  ["/geocoding/%.json", "", 400],
  [`/geocoding/${LONG}.json`, "", 400],
  ["/geocoding/paris.json", "limit=0", 400],
  ["/geocoding/paris.json", "limit=NaN", 400],
  ["/geocoding/paris.json", "proximity=200,0", 400],
  ["/geocoding/paris.json", "bbox=1,2,3", 400],
  ["/geocoding/paris.json", "country=france", 400],
  ["/geocoding/paris.json", "types=castle", 400],
  ["/places/autocomplete", "", 400],
  ["/places/autocomplete", `input=${LONG}`, 400],
  ["/places/nowhere", "", 404],
];

describe("a request that cannot be answered", () => {
  it.each(BAD.map(([path, query, status]) => [shown(path), shown(query), status, path, query] as const))(
    "%s %s gets %i and a sentence",
    async (_path, _query, status, path, query) => {
      const startedMs = performance.now();
      const response = await ask(path, query);
      expect(response.status).toBe(status);
      expect(JSON.parse(String(response.body))).toMatchObject({ status, detail: expect.stringMatching(SENTENCE) });
      expect(response.body?.length).toBeLessThan(1_000);
      expect(performance.now() - startedMs).toBeLessThan(SLOWEST_MS);
    },
  );

  it("leaves nothing behind, however often it comes", async () => {
    const round = async () => {
      for (const [path, query] of BAD) await ask(path, query);
    };
    for (let warm = 0; warm < 20; warm++) await round();
    const before = process.memoryUsage.rss();
    for (let again = 0; again < 100; again++) await round();
    expect(process.memoryUsage.rss() - before).toBeLessThan(MOST_GROWTH_BYTES);
  });
});

it("whatever the address, the answer is a known one with a readable body", async () => {
  const word = fc.constantFrom(
    ..."maps tiles fonts geocoding places embed static streets world auto nowhere".split(" "),
  );
  const number = fc.oneof(fc.integer({ min: -400, max: 400 }).map(String), fc.double().map(String), fc.constant("1e9"));
  const numbers = fc.array(number, { minLength: 1, maxLength: 5 }).map((all) => all.join(","));
  const size = fc
    .tuple(fc.integer({ min: -1, max: 64 }), fc.integer({ min: 0, max: 64 }))
    .map(([w, h]) => `${w}x${h}.png`);
  const ending = fc.constantFrom(
    "style.json",
    "tiles.json",
    "0.pbf",
    "0.png",
    "0-255.pbf",
    "sprite@2x.png",
    "paris.json",
  );
  const noise = fc.string({ unit: "binary-ascii", maxLength: 12 }).map(encodeURIComponent);
  const piece = fc.oneof(word, number, numbers, size, ending, noise);
  const free = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => `/${pieces.join("/")}`);
  const image = fc.tuple(numbers, size).map(([camera, end]) => `/maps/streets/static/${camera}/${end}`);
  const parameter = fc.tuple(
    fc.constantFrom(
      "markers",
      "path",
      "fill",
      "width",
      "padding",
      "attribution",
      "latlng",
      "limit",
      "bbox",
      "q",
      "input",
    ),
    fc.oneof(numbers, noise, fc.constant("enc:_p~iF~ps|U_ulLnnqC")),
  );
  const query = fc.array(parameter, { maxLength: 4 }).map((all) => all.map((pair) => pair.join("=")).join("&"));
  await fc.assert(
    fc.asyncProperty(fc.oneof(free, image), query, async (path, search) => {
      if (maps.door.match(path) === null) return;
      const response = await ask(path, search);
      expect([200, 204, 308, 400, 404, 501, 503]).toContain(response.status);
      if (response.status >= 400 && response.contentType.includes("json"))
        expect(JSON.parse(String(response.body))).toMatchObject({ detail: expect.stringMatching(SENTENCE) });
    }),
    { numRuns: 400 },
  );
}, 60_000);

/** A sentence; what a person sent may stand in it, shortened. */
const SENTENCE = /^[\p{Lu}`'"].*[.!?`]$/su;

function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
}

async function ask(path: string, query = ""): Promise<ServiceResponse> {
  const route = maps.door.match(path);
  if (route === null) throw new Error(`nobody answers ${shown(path)}`);
  return route.respond({ query, baseUrl: "http://localhost", credentialQuery: "", origins: [], ticketQuery: "" });
}
