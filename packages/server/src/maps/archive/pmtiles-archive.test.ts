import { mkdtemp, rm } from "node:fs/promises";
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

  it("hands out nothing once its file is written to in place: bytes of the new file would pass for tiles", async () => {
    await writePmtiles(at("changing"), SMALL_ARCHIVE);
    const archive = await openPmtilesArchive({ id: "changing", path: at("changing") });
    expect(await archive.tile(0, 0, 0)).not.toBeNull();
    await writePmtiles(at("changing"), { ...SMALL_ARCHIVE, metadata: { name: "Another, with a longer name" } });
    await expect(archive.tile(1, 0, 1)).rejects.toThrow("is being changed");
    await archive.close();
  });
});

function bodyOf({ z, x, y }: { z: number; x: number; y: number }): Buffer {
  return Buffer.from(`${z}/${x}/${y}`);
}
