import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Bounds, Center } from "./archive-facts.ts";
import type { TileArchive } from "./tile-archive.ts";

/** What a test wants in an archive; bodies are stored as they are. */
export type ArchiveContent = {
  readonly format: "mvt" | "png";
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: Bounds;
  readonly center: Center;
  readonly metadata: { readonly name?: string; readonly attribution?: string; readonly vector_layers?: unknown };
  readonly tiles: readonly { readonly z: number; readonly x: number; readonly y: number; readonly body: Buffer }[];
};

/** One archive that every test can start from: three tiles of zoom 0 and 1. */
export const SMALL_ARCHIVE: ArchiveContent = {
  format: "mvt",
  minZoom: 0,
  maxZoom: 2,
  bounds: [-180, 0, 10, 80],
  center: [5, 45, 1],
  metadata: { name: "Small", attribution: "© Somebody", vector_layers: [{ id: "roads", fields: { kind: "String" } }] },
  tiles: [
    { z: 0, x: 0, y: 0, body: gzipSync("whole world") },
    { z: 1, x: 0, y: 0, body: gzipSync("north west") },
    { z: 1, x: 0, y: 1, body: Buffer.from("south west, not compressed") },
  ],
};

/** What every archive format guarantees. */
export function describeTileArchive(format: {
  readonly ending: string;
  write(path: string, content: ArchiveContent): void | Promise<void>;
  open(file: { id: string; path: string }): TileArchive | Promise<TileArchive>;
}): void {
  describe(`a ${format.ending} archive`, () => {
    let directory = "";
    let archive: TileArchive;
    const openWith = async (name: string, content: ArchiveContent) => {
      const path = join(directory, name + format.ending);
      await format.write(path, content);
      return format.open({ id: name, path });
    };
    beforeAll(async () => {
      directory = await mkdtemp(join(tmpdir(), "latchkey-archive-"));
      archive = await openWith("small", SMALL_ARCHIVE);
    });
    afterAll(async () => {
      await archive.close();
      await rm(directory, { recursive: true });
    });

    it("hands out gzipped tiles as they are stored, and says so", async () => {
      expect(await archive.tile(0, 0, 0)).toEqual({ body: gzipSync("whole world"), encoding: "gzip" });
    });

    it("hands out plain tiles as they are stored", async () => {
      expect(await archive.tile(1, 0, 1)).toEqual({ body: Buffer.from("south west, not compressed"), encoding: null });
    });

    it("counts rows from the north", async () => {
      expect((await archive.tile(1, 0, 0))?.body).toEqual(gzipSync("north west"));
    });

    it("answers null for tiles that are not stored, whatever their zoom", async () => {
      expect(await archive.tile(1, 1, 1)).toBeNull();
      expect(await archive.tile(2, 3, 3)).toBeNull();
      expect(await archive.tile(26, 2 ** 26 - 1, 2 ** 26 - 1)).toBeNull();
    });

    it("says what it holds", () => {
      expect(archive).toMatchObject({
        id: "small",
        name: "Small",
        kind: "vector",
        format: "mvt",
        minZoom: 0,
        maxZoom: 2,
        bounds: [-180, 0, 10, 80],
        center: [5, 45, 1],
        attribution: "© Somebody",
        vectorLayers: [{ id: "roads", fields: { kind: "String" } }],
      });
    });

    it("answers many reads at once", async () => {
      const reads = Array.from({ length: 100 }, async () => archive.tile(0, 0, 0));
      for (const tile of await Promise.all(reads)) expect(tile?.body.equals(gzipSync("whole world"))).toBe(true);
    });

    it("holds images as well", async () => {
      const body = Buffer.from("89504e470d0a1a0a", "hex");
      const raster = await openWith("raster", { ...SMALL_ARCHIVE, format: "png", tiles: [{ z: 0, x: 0, y: 0, body }] });
      expect(raster).toMatchObject({ kind: "raster", format: "png", vectorLayers: null });
      expect(await raster.tile(0, 0, 0)).toEqual({ body, encoding: null });
      await raster.close();
    });

    it("uses its own name and safe defaults where the metadata is missing or makes no sense", async () => {
      const archiveWithNonsense = await openWith("nonsense", {
        ...SMALL_ARCHIVE,
        bounds: [20, 10, -20, -10],
        center: [170, 0, 25],
        metadata: { name: " ", vector_layers: "many" },
      });
      expect(archiveWithNonsense).toMatchObject({ name: "nonsense", attribution: null, vectorLayers: [] });
      expect(archiveWithNonsense.bounds).toEqual([-180, -85.051129, 180, 85.051129]);
      expect(archiveWithNonsense.center).toEqual([170, 0, 0]);
      await archiveWithNonsense.close();
    });

    it("refuses zooms that cannot be", async () => {
      await expect(openWith("deep", { ...SMALL_ARCHIVE, maxZoom: 30 })).rejects.toThrow("zoom 0 to 30");
    });
  });
}
