import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { CSS, JAVASCRIPT } from "#maps/responses/public-file.ts";

const FOLDER = join(dirname(createRequire(import.meta.url).resolve("maplibre-gl/package.json")), "dist");

/** What a browser needs of MapLibre, in its npm package. The module finds its worker beside itself. */
export const MAPLIBRE_FILES = [
  { folder: FOLDER, name: "maplibre-gl.mjs", contentType: JAVASCRIPT },
  { folder: FOLDER, name: "maplibre-gl-worker.mjs", contentType: JAVASCRIPT },
  { folder: FOLDER, name: "maplibre-gl.css", contentType: CSS },
] as const;
