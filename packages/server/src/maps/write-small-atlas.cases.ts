import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMALL_ARCHIVE } from "./archive/tile-archive.contract.ts";
import { writePmtiles } from "./archive/write-pmtiles.cases.ts";

/** A style over the tileset `world`, as an atlas or an operator would write it. */
export const SMALL_STYLE = {
  version: 8,
  name: "Streets <1>",
  glyphs: "latchkey://fonts/{fontstack}/{range}.pbf",
  sprite: "latchkey://sprite",
  sources: { world: { type: "vector", url: "latchkey://tiles/world" } },
  layers: [{ id: "roads", type: "line", source: "world", "source-layer": "roads" }],
};

/** Where a test's atlas and data are; the caller removes `root`. */
export type SmallPlaces = { readonly root: string; readonly atlasDirectory: string; readonly dataDirectory: string };

/** Writes an atlas with one tileset (`world`), one style (`streets`), one font and one sprite sheet, and an empty data directory. */
export async function writeSmallAtlas(): Promise<SmallPlaces> {
  const root = await mkdtemp(join(tmpdir(), "latchkey-maps-"));
  const atlasDirectory = join(root, "atlas");
  const dataDirectory = join(root, "data");
  const font = join(atlasDirectory, "fonts", "Noto Sans Regular");
  for (const directory of ["tilesets", "styles", "fonts", "sprites"]) {
    await mkdir(join(dataDirectory, directory), { recursive: true });
    await mkdir(join(atlasDirectory, directory), { recursive: true });
  }
  await mkdir(font);
  await writePmtiles(join(atlasDirectory, "world.pmtiles"), SMALL_ARCHIVE);
  await writeFile(join(atlasDirectory, "styles", "streets.json"), JSON.stringify(SMALL_STYLE));
  await writeFile(join(font, "0-255.pbf"), "latin");
  await writeFile(join(font, "256-511.pbf"), "more latin");
  await writeFile(join(atlasDirectory, "sprites", "streets.json"), "{}");
  await writeFile(join(atlasDirectory, "sprites", "streets@2x.png"), "image");
  return { root, atlasDirectory, dataDirectory };
}
