import { gzipSync } from "node:zlib";
import { GeoJSONVT } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import { type CutFeature, oceanOf } from "./ocean-of.ts";
import type { TileLayer } from "./tile-layer.ts";

/** Cuts one tile out of all layers: gzipped MVT, or undefined where there is nothing. */
export type TileMaker = (z: number, x: number, y: number) => Buffer | undefined;

/** How the tiles of an archive are cut. */
export type TileMakerOptions = {
  maxZoom: number;
  /** Fills what the layer `earth` leaves free with ocean, in the layer `water`. */
  ocean: "around-earth" | "as-given";
};

/** Indexes the layers once and returns the knife. */
export function tileMaker(layers: TileLayer[], options: TileMakerOptions): TileMaker {
  const indexes = layers.map((layer) => ({ layer, index: indexOf(layer, options.maxZoom) }));
  return (z, x, y) => {
    const cut: Record<string, { features: CutFeature[] }> = {};
    for (const { layer, index } of indexes) {
      const tile = index.getTile(z, x, y) as unknown as { features: CutFeature[] } | null;
      const features = (tile?.features ?? []).filter((each) => layer.keep(each.tags, z));
      if (features.length > 0) cut[layer.id] = { features };
    }
    if (options.ocean === "around-earth") {
      const ocean = oceanOf(cut["earth"]?.features ?? []);
      cut["water"] = { features: [...ocean, ...(cut["water"]?.features ?? [])] };
    }
    if (Object.keys(cut).length === 0) return undefined;
    return gzipSync(fromGeojsonVt(cut as never, { version: 2, extent: 4096 }), { level: 9 });
  };
}

function indexOf(layer: TileLayer, maxZoom: number): GeoJSONVT {
  const collection = { type: "FeatureCollection", features: layer.features };
  return new GeoJSONVT(collection as never, {
    maxZoom: maxZoom + 1,
    indexMaxZoom: 5,
    indexMaxPoints: 100_000,
    tolerance: 3,
    extent: 4096,
    buffer: layer.buffer,
  });
}
