import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openMbtilesArchive } from "./mbtiles-archive.ts";
import { describeTileArchive, SMALL_ARCHIVE } from "./tile-archive.contract.ts";
import { writeMbtiles } from "./write-mbtiles.cases.ts";

describeTileArchive({ ending: ".mbtiles", write: writeMbtiles, open: openMbtilesArchive });

describe("an MBTiles archive", () => {
  let directory = "";
  const at = (name: string) => join(directory, `${name}.mbtiles`);
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "latchkey-mbtiles-"));
  });
  afterAll(() => rm(directory, { recursive: true }));

  it("takes format and zooms from the tiles where the metadata does not say", async () => {
    writeMbtiles(at("bare"), SMALL_ARCHIVE, { without: ["format", "minzoom", "maxzoom", "json", "name"] });
    const archive = openMbtilesArchive({ id: "bare", path: at("bare") });
    expect(archive).toMatchObject({ name: "bare", format: "mvt", minZoom: 0, maxZoom: 1, vectorLayers: [] });
    await archive.close();
  });

  it("refuses to open what is no database, has no tiles, or is not there", async () => {
    await writeFile(at("text"), "this is a text of some length ".repeat(20));
    expect(() => openMbtilesArchive({ id: "text", path: at("text") })).toThrow("not a database");
    writeMbtiles(at("none"), { ...SMALL_ARCHIVE, tiles: [] });
    expect(() => openMbtilesArchive({ id: "none", path: at("none") })).toThrow("no tiles");
    expect(() => openMbtilesArchive({ id: "absent", path: at("absent") })).toThrow("no such file");
  });
});
