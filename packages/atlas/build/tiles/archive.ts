/** One gzipped tile and its address. */
export type Tile = { z: number; x: number; y: number; bytes: Buffer };

/** What an archive says about itself. */
export type ArchiveDescription = {
  name: string;
  description: string;
  attribution: string;
  version: string;
  minZoom: number;
  maxZoom: number;
  /** west, south, east, north in degrees */
  bounds: [number, number, number, number];
  /** longitude, latitude, zoom */
  center: [number, number, number];
  vectorLayers: VectorLayer[];
};

/** A layer as TileJSON describes it. */
export type VectorLayer = {
  id: string;
  description: string;
  minzoom: number;
  maxzoom: number;
  fields: Record<string, "String" | "Number" | "Boolean">;
};
