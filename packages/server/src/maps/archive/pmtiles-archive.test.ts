import { mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Compression } from "pmtiles";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPmtilesArchive } from "./pmtiles-archive.ts";
import { describeTileArchive, SMALL_ARCHIVE } from "./tile-archive.contract.ts";
import { writePmtiles } from "./write-pmtiles.cases.ts";

describeTileArchive({ ending: ".pmtiles", write: writePmtiles, open: openPmtilesArchive });

describe("a PMTiles archive", () => {
  let directory = "";
  const at = (name: string) => join(directory, `${name}.pmtiles`);
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "latchkey-pmtiles-"));
  });
  afterAll(() => rm(directory, { recursive: true }));

  it.each([
    ["brotli", Compression.Brotli],
    ["zstd", Compression.Zstd],
  ])("unpacks %s tiles, which not every client can", async (name, tileCompression) => {
    const body = Buffer.from("a tile ".repeat(50));
    await writePmtiles(at(name), { ...SMALL_ARCHIVE, tiles: [{ z: 0, x: 0, y: 0, body }] }, { tileCompression });
    const archive = await openPmtilesArchive({ id: name, path: at(name) });
    expect(await archive.tile(0, 0, 0)).toEqual({ body, encoding: null });
    await archive.close();
  });

  it("finds tiles through leaf directories", async () => {
    const tiles = Array.from({ length: 64 }, (_, index) => ({ z: 3, x: index % 8, y: Math.floor(index / 8) }));
    const content = { ...SMALL_ARCHIVE, maxZoom: 3, tiles: tiles.map((tile) => ({ ...tile, body: bodyOf(tile) })) };
    await writePmtiles(at("leaves"), content, { leafSize: 7 });
    const archive = await openPmtilesArchive({ id: "leaves", path: at("leaves") });
    for (const tile of tiles) expect((await archive.tile(tile.z, tile.x, tile.y))?.body).toEqual(bodyOf(tile));
    await archive.close();
  });

  it("refuses to open what is no PMTiles archive", async () => {
    await writeFile(at("text"), "this is a text of some length ".repeat(20));
    await expect(openPmtilesArchive({ id: "text", path: at("text") })).rejects.toThrow("magic number");
    await writeFile(at("empty"), "");
    await expect(openPmtilesArchive({ id: "empty", path: at("empty") })).rejects.toThrow();
  });

  it("fails on a tile beyond the end of a truncated file, and still reads the others", async () => {
    await writePmtiles(at("short"), SMALL_ARCHIVE);
    await truncate(at("short"), (await readFile(at("short"))).length - 5);
    const archive = await openPmtilesArchive({ id: "short", path: at("short") });
    expect(await archive.tile(0, 0, 0)).not.toBeNull();
    await expect(archive.tile(1, 0, 1)).rejects.toThrow("ends before");
    await archive.close();
  });
});

function bodyOf({ z, x, y }: { z: number; x: number; y: number }): Buffer {
  return Buffer.from(`${z}/${x}/${y}`);
}
