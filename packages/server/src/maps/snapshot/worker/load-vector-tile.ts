import type { LoadFunction } from "ol/Tile.js";
import VectorTile from "ol/VectorTile.js";
import type RenderFeature from "ol/render/Feature.js";

/** Makes OpenLayers load vector tiles by asking; a tile that is not there, or is broken, is empty: a map with a gap helps more than none. */
export function loadVectorTile(
  ask: (tile: { readonly z: number; readonly x: number; readonly y: number }) => Promise<Uint8Array | null>,
  compare: (a: RenderFeature, b: RenderFeature) => number,
): LoadFunction {
  return (tile, address) => {
    if (!(tile instanceof VectorTile)) return;
    const [z = 0, x = 0, y = 0] = address.split("/").map(Number);
    tile.setLoader((extent, _resolution, projection) => {
      void ask({ z, x, y })
        .catch(() => null)
        .then((body) => featuresIn(tile, body, { extent, featureProjection: projection }))
        .then((features) => tile.setFeatures(features.sort(compare)));
    });
  };
}

function featuresIn(tile: VectorTile<RenderFeature>, body: Uint8Array | null, options: object): RenderFeature[] {
  try {
    return body === null ? [] : tile.getFormat().readFeatures(body, options);
  } catch {
    return [];
  }
}
