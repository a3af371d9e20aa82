import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ServiceResponse } from "#app/ports/service-door.ts";
import { CACHE_CONTROL } from "#maps/responses/cache-control.ts";
import { CSS, JAVASCRIPT, readPublicFile } from "#maps/responses/public-file.ts";
import { MAPLIBRE_FILES } from "#maps/viewer/maplibre-files.ts";
import type { ViewerAssets } from "#maps/viewer/viewer-assets.ts";

/** The public files under `/sdk/`, at addresses that stay: the browser SDK, and MapLibre for whoever draws with it alone. */
export type SdkAssets = { asset(path: string): ServiceResponse | null };

type SdkParts = {
  /** Where the built SDK is; `null`: only MapLibre is served. */
  readonly directory: string | null;
  /** MapLibre is read and gzipped already. */
  readonly viewer: ViewerAssets;
  readonly onProblem: (text: string) => void;
};

/** Reads the built SDK; a folder where it is not built is told, and stops nothing. */
export async function loadSdkAssets({ directory, viewer, onProblem }: SdkParts): Promise<SdkAssets> {
  const assets = new Map<string, ServiceResponse>();
  for (const { name } of MAPLIBRE_FILES) {
    const response = viewer.asset(`/viewer/${viewer.version}/${name}`);
    if (response !== null)
      assets.set(`/sdk/${name}`, Object.freeze({ ...response, cacheControl: CACHE_CONTROL.stable }));
  }
  if (directory === null) return { asset: (path) => assets.get(path) ?? null };
  const missing = FILES.filter(({ name }) => !existsSync(join(directory, name)));
  if (missing.length > 0) onProblem(`The browser SDK is not built, so /sdk/latchkey.js is not served: ${HOW}.`);
  else {
    const files = FILES.map((file) => readPublicFile({ folder: directory, ...file }, CACHE_CONTROL.stable));
    for (const { name, response } of await Promise.all(files)) assets.set(`/sdk/${name}`, response);
  }
  return { asset: (path) => assets.get(path) ?? null };
}

const HOW = "start with npm start, or run npm run build --workspace=packages/sdk";
const FILES = [
  { name: "latchkey.js", contentType: JAVASCRIPT },
  { name: "latchkey.mjs", contentType: JAVASCRIPT },
  { name: "google-maps.js", contentType: JAVASCRIPT },
  { name: "latchkey.css", contentType: CSS },
] as const;
