import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ServiceResponse } from "#app/ports/service-door.ts";
import { SMALL_ARCHIVE } from "#maps/archive/tile-archive.contract.ts";
import { writePmtiles } from "#maps/archive/write-pmtiles.cases.ts";
import type { MapService } from "#maps/map-service.ts";
import { openMaps } from "#maps/open-maps.ts";
import { guessSchema } from "./guess-schema.ts";
import { writeSchemaArchive } from "./write-schema-archive.cases.ts";

const ATLAS = join(import.meta.dirname, "../../../../../atlas/data");
const SCHEMAS = ["protomaps", "openmaptiles", "shortbread"] as const;
/** Streets and parks of Montevideo, its buildings, South America. */
const VIEWS = ["-56.17,-34.895,13.5", "-56.19,-34.906,15.5", "-56.17,-30,2"];

let dataDirectory: string;
let maps: MapService;

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), "latchkey-schemas-"));
  const tilesets = join(dataDirectory, "tilesets");
  await mkdir(tilesets);
  for (const schema of SCHEMAS) await writeSchemaArchive(join(tilesets, `${schema}.pmtiles`), schema);
  await writePmtiles(join(tilesets, "other.pmtiles"), SMALL_ARCHIVE);
  maps = await openMaps({ atlasDirectory: ATLAS, dataDirectory, configuredTilesets: [], onProblem: () => {} });
}, 60_000);

afterAll(async () => {
  await maps.close();
  await rm(dataDirectory, { recursive: true });
});

describe.each(SCHEMAS)("an archive of the schema %s without a style", (schema) => {
  it("has a light and a dark one, valid and over its own tiles only", async () => {
    for (const id of [schema, `${schema}-dark`]) {
      const style = JSON.parse(textOf(await ask(`/maps/${id}/style.json`)));
      expect(validateStyleMin(style)).toEqual([]);
      expect(Object.values(style.sources)).toEqual([
        { type: "vector", url: `http://localhost/tiles/${schema}/tiles.json` },
      ]);
      expect(style.layers.length).toBeGreaterThan(50);
      expect(await ask(new URL(`${style.sprite}@2x.png`).pathname)).toMatchObject({ status: 200 });
    }
    expect(maps.tilesets.find(({ id }) => id === schema)).toMatchObject({
      attribution: "© OpenStreetMap contributors",
    });
  });

  it.each(VIEWS)("looks at %s as the built-in map does", async (view) => {
    const [own, built] = await Promise.all([picture(schema, view), picture("streets", view)]);
    expect(meanDifference(own, built)).toBeLessThan(12);
    // An empty map of the land's colour would be near, too: what is drawn has to be as rich.
    expect(richness(own)).toBeGreaterThan(0.35 * richness(built));
  });
});

it("an archive of no known schema has a plain style", async () => {
  expect(maps.styles.map(({ id }) => id)).toContain("other");
  expect(maps.styles.map(({ id }) => id)).not.toContain("other-dark");
  const style = JSON.parse(textOf(await ask("/maps/other/style.json")));
  expect(style.layers.map(({ id }: { id: string }) => id)).toEqual([
    "background",
    "roads fill",
    "roads line",
    "roads circle",
  ]);
});

it.each([
  [["water", "transportation", "transportation_name", "place", "boundary"], "OpenMapTiles"],
  [["earth", "water", "roads", "places"], "Protomaps"],
  [["ocean", "streets", "street_labels", "water_polygons", "buildings"], "Shortbread"],
  [["water", "roads", "buildings"], undefined],
  [[], undefined],
])("the layers %j are of the schema %s", (ids, name) => {
  expect(guessSchema({ vectorLayers: ids.map((id) => ({ id, fields: {} })) })?.name).toBe(name);
});

async function ask(path: string): Promise<ServiceResponse> {
  const request = { query: "", baseUrl: "http://localhost", credentialQuery: "", origins: [], ticketQuery: "" };
  const response = await maps.door.match(path)?.respond(request);
  if (!response) throw new Error(`nobody answers ${path}`);
  return response;
}

function textOf({ body, encoding }: ServiceResponse): string {
  return String(encoding === "gzip" ? gunzipSync(body ?? "") : body);
}

async function picture(style: string, view: string): Promise<Uint8ClampedArray> {
  const { body } = await ask(`/maps/${style}/static/${view}/256x256.png`);
  const context = createCanvas(256, 256).getContext("2d");
  context.drawImage(await loadImage(body ?? Buffer.alloc(0)), 0, 0);
  return context.getImageData(0, 0, 256, 236).data;
}

/** How far apart two pictures are in the mean of all channels, 0 to 255. */
function meanDifference(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  return a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0) / a.length;
}

function richness(pixels: Uint8ClampedArray): number {
  return new Set(new Uint32Array(pixels.buffer)).size;
}
