import { closeSync, openSync, readSync } from "node:fs";
import { type Header, PMTiles, type Source } from "pmtiles";
import { afterAll, describe, expect, test } from "vitest";
import { atlasFolder, readAtlasManifest } from "./atlas-manifest.ts";

type Metadata = { attribution: string; vector_layers: { id: string; fields: Record<string, string> }[] };

const [montevideo, astana] = [[-56.19, -34.9] as const, [71.43, 51.13] as const];
const promised = {
  world: { layers: ["earth", "landcover", "water", "boundaries", "places"], at: [[0, 20], [105, 15], montevideo] },
  cities: {
    layers: ["earth", "landuse", "water", "roads", "buildings", "pois", "places"],
    at: [montevideo, astana],
  },
} as const;

describe.each(readAtlasManifest().tilesets)("the archive $id", (entry) => {
  const file = openSync(`${atlasFolder}${entry.file}`, "r");
  afterAll(() => closeSync(file));
  const archive = new PMTiles(sourceOf(entry.file, file));
  const promise = entry.id === "world" ? promised.world : promised.cities;

  test("has the zooms, bounds and centre that the manifest states", async () => {
    const header: Header = await archive.getHeader();
    expect([header.minZoom, header.maxZoom]).toEqual([entry.minZoom, entry.maxZoom]);
    const bounds = [header.minLon, header.minLat, header.maxLon, header.maxLat];
    bounds.forEach((degrees, side) => expect(degrees).toBeCloseTo(entry.bounds[side] ?? Number.NaN, 4));
    expect([header.centerLon, header.centerLat, header.centerZoom]).toEqual(entry.center);
  });

  test("describes its layers with fields, and who is to be credited", async () => {
    const metadata = (await archive.getMetadata()) as Metadata;
    expect(metadata.vector_layers.map((layer) => layer.id)).toEqual([...promise.layers]);
    expect(metadata.attribution).toBe(entry.attribution);
    const places = metadata.vector_layers.find((layer) => layer.id === "places");
    expect(places?.fields["name"]).toBe("String");
  });

  test("has a tile at every promised zoom", async () => {
    for (const [longitude, latitude] of promise.at) {
      for (let zoom = entry.minZoom; zoom <= entry.maxZoom; zoom++) {
        const [x, y] = tileAt(longitude, latitude, zoom);
        const tile = await archive.getZxy(zoom, x, y);
        expect(tile?.data.byteLength, `${entry.id} ${zoom}/${x}/${y}`).toBeGreaterThan(20);
      }
    }
  });
});

function tileAt(longitude: number, latitude: number, zoom: number): [number, number] {
  const side = 2 ** zoom;
  const y = (1 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI) / 2;
  return [Math.floor(((longitude + 180) / 360) * side), Math.floor(y * side)];
}

function sourceOf(key: string, file: number): Source {
  return {
    getKey: () => key,
    getBytes: async (offset, length) => {
      const buffer = new ArrayBuffer(length);
      const read = readSync(file, new Uint8Array(buffer), 0, length, offset);
      return { data: buffer.slice(0, read) };
    },
  };
}
