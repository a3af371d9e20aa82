import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What `data/manifest.json` lists; every `file`, `folder` and `sprite` is relative to the data folder. */
export type AtlasManifest = {
  version: 1;
  tilesets: AtlasTileset[];
  styles: AtlasStyle[];
  fonts: AtlasFont[];
  gazetteer: AtlasGazetteer;
};

/** A PMTiles archive of gzipped vector tiles. */
export type AtlasTileset = {
  id: string;
  name: string;
  description: string;
  file: string;
  minZoom: number;
  maxZoom: number;
  /** west, south, east, north in degrees */
  bounds: [number, number, number, number];
  /** longitude, latitude, zoom */
  center: [number, number, number];
  /** HTML that must be shown with the map */
  attribution: string;
};

/** A MapLibre style with `latchkey://` placeholders, its sprite (without ending), and what it uses. */
export type AtlasStyle = {
  id: string;
  name: string;
  description: string;
  theme: "light" | "dark";
  file: string;
  sprite: string;
  tilesets: string[];
  fonts: string[];
};

/** A font stack: a folder of glyph ranges, plain protocol buffers. */
export type AtlasFont = { name: string; folder: string; encoding: "identity"; ranges: number };

/** The compressed SQLite gazetteer; `unpackedBytes` is what it takes in the data directory. */
export type AtlasGazetteer = {
  file: string;
  encoding: "zstd";
  schema: number;
  bytes: number;
  unpackedBytes: number;
  attribution: string;
};

/** The folder with everything that the manifest names, ending in a slash. */
export const atlasFolder = fileURLToPath(new URL("./data/", import.meta.url));

/** Reads the manifest of the built-in world. */
export function readAtlasManifest(): AtlasManifest {
  return JSON.parse(readFileSync(`${atlasFolder}manifest.json`, "utf8")) as AtlasManifest;
}
