import type { Feature, Properties } from "../geometry/feature.ts";

/** One layer of an archive: its features, and which of them a zoom level shows. */
export type TileLayer = {
  id: string;
  features: Feature[];
  /** Room around a tile, in 1/4096 of its side, so that strokes and labels join. */
  buffer: number;
  keep: (properties: Properties, zoom: number) => boolean;
};
