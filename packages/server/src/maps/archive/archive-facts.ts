import { z } from "zod";
import type { TileFormat } from "./tile-format.ts";

/** A layer inside vector tiles, as TileJSON lists it. */
type VectorLayer = z.infer<typeof vectorLayer>;

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Longitude, latitude, zoom. */
export type Center = readonly [longitude: number, latitude: number, zoom: number];

/** What an archive says about itself, checked and completed. */
export type ArchiveFacts = {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly kind: "vector" | "raster";
  readonly format: TileFormat;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: Bounds;
  readonly center: Center;
  readonly attribution: string | null;
  /** How many CSS pixels a tile is wide: a raster tile is shown at its own size, unless that is for sharp screens. */
  readonly tileSize: 256 | 512;
  /** `null` for raster tiles. */
  readonly vectorLayers: readonly VectorLayer[] | null;
};

/** The deepest zoom that is served: the number of a tile stays an exact integer up to here. */
export const DEEPEST_ZOOM = 26;

/** The words in an archive's metadata; whatever is missing or malformed is left out rather than believed. */
export function readArchiveWords(metadata: unknown): ArchiveWords {
  return archiveWords.parse(metadata);
}

/** The bounds that an archive states, or the whole world where they are no place on Earth. */
export function readBounds(numbers: readonly number[]): Bounds {
  const [west = NaN, south = NaN, east = NaN, north = NaN] = numbers;
  const isPlace = west >= -180 && east <= 180 && south >= -90 && north <= 90 && west < east && south < north;
  return isPlace ? [west, south, east, north] : [-180, -MERCATOR_EDGE, 180, MERCATOR_EDGE];
}

/** The centre that an archive states, or the middle of its bounds. */
export function readCenter(
  numbers: readonly number[],
  bounds: Bounds,
  zooms: { minZoom: number; maxZoom: number },
): Center {
  const [west, south, east, north] = bounds;
  const [longitude = NaN, latitude = NaN, zoom = NaN] = numbers;
  const isInside = longitude >= west && longitude <= east && latitude >= south && latitude <= north;
  const safeZoom = zoom >= zooms.minZoom && zoom <= zooms.maxZoom ? zoom : zooms.minZoom;
  return isInside ? [longitude, latitude, safeZoom] : [(west + east) / 2, (south + north) / 2, safeZoom];
}

const MERCATOR_EDGE = 85.051129;

const vectorLayer = z.object({
  id: z.string(),
  description: z.string().optional().catch(undefined),
  minzoom: z.number().optional().catch(undefined),
  maxzoom: z.number().optional().catch(undefined),
  fields: z.record(z.string(), z.unknown()).catch({}),
});

const text = z.string().trim().min(1).nullable().catch(null);

const archiveWords = z
  .object({
    name: text,
    description: text,
    attribution: text,
    vector_layers: z.array(vectorLayer).catch([]),
  })
  .catch({ name: null, description: null, attribution: null, vector_layers: [] });

type ArchiveWords = z.infer<typeof archiveWords>;
