import type { MapOptions as MapLibreOptions } from "maplibre-gl";
import type { MapLibre } from "./load-maplibre.ts";

/** MapLibre's options, of which `container` alone has to be given. */
export type MapOptions = Omit<MapLibreOptions, "style"> & {
  /** `"streets"` or another style of the server, the address of a style, or a style. */
  readonly style?: MapLibreOptions["style"];
  /** The module of MapLibre to draw with, where the page brings its own. */
  readonly maplibre?: MapLibre;
};
