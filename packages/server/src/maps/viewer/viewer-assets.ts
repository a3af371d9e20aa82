import { createHash } from "node:crypto";
import { join } from "node:path";
import type { ServiceResponse } from "#app/ports/service-door.ts";
import { CACHE_CONTROL } from "#maps/responses/cache-control.ts";
import { CSS, JAVASCRIPT, type PublicFile, readPublicFile } from "#maps/responses/public-file.ts";
import { MAPLIBRE_FILES } from "./maplibre-files.ts";

/** The public files of the viewer and of embedded maps, gzipped once; `version` is made from their content, so that each URL is for ever the same file. */
export type ViewerAssets = {
  readonly version: string;
  asset(path: string): ServiceResponse | null;
};

/** Reads MapLibre from its npm package and the pages' own files from beside this one. */
export async function loadViewerAssets(): Promise<ViewerAssets> {
  const files = await Promise.all(FILES.map((file) => readPublicFile(file, CACHE_CONTROL.versioned)));
  const digest = createHash("sha256");
  for (const { response } of files) digest.update(response.etag ?? "");
  const version = digest.digest("base64url").slice(0, 12);
  const assets = new Map(files.map(({ name, response }) => [`/viewer/${version}/${name}`, response]));
  return { version, asset: (path) => assets.get(path) ?? null };
}

const EMBED = join(import.meta.dirname, "../embed");
const FILES: readonly PublicFile[] = [
  ...MAPLIBRE_FILES,
  { folder: import.meta.dirname, name: "map-page.js", contentType: JAVASCRIPT },
  { folder: import.meta.dirname, name: "viewer.js", contentType: JAVASCRIPT },
  { folder: import.meta.dirname, name: "viewer.css", contentType: CSS },
  { folder: EMBED, name: "embed.js", contentType: JAVASCRIPT },
  { folder: EMBED, name: "embed.css", contentType: CSS },
];
