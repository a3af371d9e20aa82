import { describe, expect, it } from "vitest";
import type { StoredTile, TileArchive } from "#maps/archive/tile-archive.ts";
import { ResponseCache } from "#maps/responses/response-cache.ts";
import { Tileset } from "./tileset.ts";

type Read = (z: number, x: number, y: number) => StoredTile | null | Promise<StoredTile | null>;

/** An archive whose tiles are made by `read`; it covers the northern hemisphere from zoom 1 to 4. */
function archiveOf(read: Read, format: "mvt" | "png" = "mvt"): TileArchive & { isClosed(): boolean } {
  let isClosed = false;
  return {
    id: "test",
    name: "Test",
    description: null,
    kind: format === "mvt" ? "vector" : "raster",
    format,
    minZoom: 1,
    maxZoom: 4,
    bounds: [-180, 0, 180, 80],
    center: [0, 0, 1],
    attribution: null,
    tileSize: format === "mvt" ? 512 : 256,
    vectorLayers: null,
    tile: read,
    close: () => void (isClosed = true),
    isClosed: () => isClosed,
  };
}

function tilesetOf(read: Read, format: "mvt" | "png" = "mvt") {
  const problems: string[] = [];
  const archive = archiveOf(read, format);
  return {
    tileset: new Tileset(archive, new ResponseCache(1_000_000), (text) => problems.push(text)),
    problems,
    archive,
  };
}

const stored = (text: string): StoredTile => ({ body: Buffer.from(text), encoding: null });

describe("a tileset", () => {
  it("answers a tile that was asked for before at once and with the same object", async () => {
    const { tileset } = tilesetOf(async () => stored("tile"));
    const first = await tileset.tile(1, 0, 0);
    expect(tileset.tile(1, 0, 0)).toBe(first);
    expect(first).toMatchObject({
      status: 200,
      contentType: "application/vnd.mapbox-vector-tile",
      cacheControl: "private, max-age=86400",
    });
  });

  it("reads a tile once for all who ask at the same time", async () => {
    let reads = 0;
    const { tileset } = tilesetOf(async () => {
      reads++;
      return stored("tile");
    });
    await Promise.all(Array.from({ length: 50 }, async () => tileset.tile(1, 0, 0)));
    expect(reads).toBe(1);
  });

  it("gives the same bytes the same strong ETag, and other bytes another", async () => {
    const { tileset } = tilesetOf((_z, x) => stored(x === 3 ? "other" : "same"));
    const [one, two, other] = await Promise.all([1, 2, 3].map(async (x) => tileset.tile(2, x, 0)));
    expect(one?.etag).toMatch(/^"[\w-]{16}"$/);
    expect(two?.etag).toBe(one?.etag);
    expect(other?.etag).not.toBe(one?.etag);
  });

  it("remembers empty tiles", async () => {
    let reads = 0;
    const { tileset } = tilesetOf(async () => {
      reads++;
      return null;
    });
    expect(await tileset.tile(2, 0, 0)).toMatchObject({ status: 204, body: null });
    expect(await tileset.tile(2, 0, 0)).toMatchObject({ status: 204 });
    expect(reads).toBe(1);
  });

  it("answers an image that is not stored with 404, so that the client enlarges the one above", async () => {
    const { tileset } = tilesetOf(() => null, "png");
    expect(await tileset.tile(2, 0, 0)).toMatchObject({ status: 404 });
  });

  it("answers 404 outside its zooms and outside its bounds", async () => {
    const { tileset } = tilesetOf(() => null);
    const outside = await Promise.all([tileset.tile(0, 0, 0), tileset.tile(5, 0, 0), tileset.tile(2, 0, 3)]);
    for (const answer of outside) {
      expect(answer).toMatchObject({ status: 404, contentType: "application/problem+json" });
    }
  });

  it("serves what is stored even where the archive's bounds are too narrow", async () => {
    const { tileset } = tilesetOf(() => stored("tile"));
    expect(await tileset.tile(2, 0, 3)).toMatchObject({ status: 200 });
  });

  it.each([
    [
      "at once",
      () => {
        throw new Error("disk gone");
      },
    ],
    ["later", () => Promise.reject(new Error("disk gone"))],
  ])("answers 503, tells the operator why and tries again when a read fails %s", async (_when, fail: Read) => {
    let isBroken = true;
    const { tileset, problems } = tilesetOf((...tile) => (isBroken ? fail(...tile) : stored("tile")));
    expect(await tileset.tile(1, 0, 0)).toMatchObject({ status: 503, cacheControl: "no-store" });
    expect(problems).toEqual(["The tileset `test` cannot be read: disk gone."]);
    isBroken = false;
    expect(await tileset.tile(1, 0, 0)).toMatchObject({ status: 200 });
  });

  it("closes its archive only after the reads under way", async () => {
    const read = Promise.withResolvers<StoredTile>();
    const { tileset, archive } = tilesetOf(() => read.promise);
    const answer = tileset.tile(1, 0, 0);
    const closed = tileset.close();
    expect(archive.isClosed()).toBe(false);
    read.resolve(stored("tile"));
    expect(await answer).toMatchObject({ status: 200 });
    await closed;
    expect(archive.isClosed()).toBe(true);
  });
});
