import type * as maplibregl from "maplibre-gl";
import { LatchkeyError } from "../latchkey-error.ts";
import { loadStylesheet } from "./stylesheet.ts";

/** The module of MapLibre GL JS. */
export type MapLibre = typeof maplibregl;

/** The MapLibre that the page has already, else the one that the server brings along, with its stylesheet. Rejects with `MAPLIBRE_UNAVAILABLE`. */
export async function loadMapLibre(baseUrl: string): Promise<MapLibre> {
  const present = (globalThis as { maplibregl?: MapLibre }).maplibregl;
  if (present !== undefined) return present;
  const address = `${baseUrl}/sdk/maplibre-gl.mjs`;
  const [module] = await Promise.all([
    (import(/* @vite-ignore */ address) as Promise<MapLibre>).catch(() => {
      throw new LatchkeyError({
        code: "MAPLIBRE_UNAVAILABLE",
        status: 0,
        title: "The map cannot be drawn",
        detail: `MapLibre could not be loaded from ${address}: check the connection, and the page's Content-Security-Policy (script-src).`,
      });
    }),
    loadStylesheet(`${baseUrl}/sdk/maplibre-gl.css`),
  ]);
  return module;
}
