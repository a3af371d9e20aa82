import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { ServiceResponse } from "#app/ports/service-door.ts";
import { CACHE_CONTROL } from "#maps/responses/cache-control.ts";
import { textResponse } from "#maps/responses/text-response.ts";

/** The public files of the viewer and of embedded maps, gzipped once; `version` is made from their content, so that each URL is for ever the same file. */
export type ViewerAssets = {
  readonly version: string;
  asset(path: string): ServiceResponse | null;
};

/** Reads MapLibre from its npm package and the pages' own files from beside this one. */
export async function loadViewerAssets(): Promise<ViewerAssets> {
  const maplibre = join(dirname(createRequire(import.meta.url).resolve("maplibre-gl/package.json")), "dist");
  const files = await Promise.all([
    readAsset(maplibre, "maplibre-gl.mjs", JAVASCRIPT),
    readAsset(maplibre, "maplibre-gl-worker.mjs", JAVASCRIPT),
    readAsset(maplibre, "maplibre-gl.css", CSS),
    readAsset(import.meta.dirname, "map-page.js", JAVASCRIPT),
    readAsset(import.meta.dirname, "viewer.js", JAVASCRIPT),
    readAsset(import.meta.dirname, "viewer.css", CSS),
    readAsset(EMBED, "embed.js", JAVASCRIPT),
    readAsset(EMBED, "embed.css", CSS),
  ]);
  const digest = createHash("sha256");
  for (const { response } of files) digest.update(response.etag ?? "");
  const version = digest.digest("base64url").slice(0, 12);
  const assets = new Map(files.map(({ name, response }) => [`/viewer/${version}/${name}`, response]));
  return { version, asset: (path) => assets.get(path) ?? null };
}

const EMBED = join(import.meta.dirname, "../embed");
const JAVASCRIPT = "text/javascript; charset=utf-8";
const CSS = "text/css; charset=utf-8";

async function readAsset(directory: string, name: string, contentType: string) {
  const body = await readFile(join(directory, name));
  return { name, response: await textResponse({ contentType, body, cacheControl: CACHE_CONTROL.versioned }) };
}
