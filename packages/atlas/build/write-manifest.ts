import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { citiesAttribution, gazetteerAttribution, worldAttribution } from "./credits.ts";
import { dataFolder } from "./paths.ts";
import { styleRecipes } from "./styles/write-styles.ts";
import type { ArchiveDescription } from "./tiles/archive.ts";

/** Writes the list of everything in the data folder: what a server reads at start. */
export function writeManifest(
  archives: Record<string, ArchiveDescription>,
  fonts: string[],
  gazetteerBytes: number,
): void {
  const manifest = {
    version: 1,
    tilesets: Object.entries(archives).map(([id, about]) => ({
      id,
      name: about.name,
      description: about.description,
      file: `${id}.pmtiles`,
      minZoom: about.minZoom,
      maxZoom: about.maxZoom,
      bounds: about.bounds.map((degrees) => Math.round(degrees * 1e5) / 1e5),
      center: about.center,
      attribution: id === "world" ? worldAttribution : citiesAttribution,
    })),
    styles: styleRecipes.map(({ id, name, description, theme }) => ({
      id,
      name,
      description,
      theme,
      file: `styles/${id}.json`,
      sprite: `sprites/${id}`,
      tilesets: ["world", "cities"],
      fonts,
    })),
    fonts: fonts.map((name) => ({
      name,
      folder: `fonts/${name}`,
      encoding: "identity",
      ranges: readdirSync(join(dataFolder, "fonts", name)).length,
    })),
    gazetteer: {
      file: "gazetteer.sqlite.zst",
      encoding: "zstd",
      schema: 2,
      bytes: statSync(join(dataFolder, "gazetteer.sqlite.zst")).size,
      unpackedBytes: gazetteerBytes,
      attribution: gazetteerAttribution,
    },
  };
  writeFileSync(join(dataFolder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}
