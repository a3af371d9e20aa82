import type RenderFeature from "ol/render/Feature.js";
import type { DrawnLayer } from "#maps/snapshot/drawing.ts";

/** The property of a feature that tells its layer inside the tile: `layer` itself is a property of many features. */
export const LAYER_NAME = "mvt:layer";

/**
 * The order in which the features of a tile compete for room: by the property that the style's `symbol-sort-key` names, which
 * ol-mapbox-style does not know. Sort keys that are more than the name of a property count as none.
 */
export function byImportance(layers: readonly DrawnLayer[]): (a: RenderFeature, b: RenderFeature) => number {
  const keys = new Map<unknown, string>();
  for (const { "source-layer": sourceLayer, layout } of layers) {
    const key = layout?.["symbol-sort-key"];
    if (Array.isArray(key) && key[0] === "get" && typeof key[1] === "string") keys.set(sourceLayer, key[1]);
  }
  const rank = (feature: RenderFeature) => {
    const key = keys.get(feature.get(LAYER_NAME));
    const value: unknown = key === undefined ? 0 : feature.get(key);
    return typeof value === "number" ? value : 0;
  };
  return (a, b) => rank(a) - rank(b);
}
