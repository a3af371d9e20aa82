import { applyBackground } from "ol-mapbox-style";
import VectorTileLayer from "ol/layer/VectorTile.js";
import type { DrawnStyle } from "#maps/snapshot/drawing.ts";
import { EARTH_METRES, WORLD_PIXELS } from "#maps/snapshot/mercator.ts";

/** The colour of a style's background by zoom; white where it says nothing, because a JPEG has no holes. */
export async function backgroundOf({ document }: DrawnStyle): Promise<(zoom: number) => string> {
  const layer = new VectorTileLayer({});
  await applyBackground(layer, { ...document });
  const background = layer.getBackground();
  layer.dispose();
  return (zoom) => {
    const color = typeof background === "function" ? background(EARTH_METRES / WORLD_PIXELS / 2 ** zoom) : background;
    return typeof color === "string" ? color : "#ffffff";
  };
}
