import { readImageWidth } from "./read-image-width.ts";
import { sniffTileFormat, TILE_FORMATS } from "./tile-format.ts";
import type { TileFormat } from "./tile-format.ts";
import { isGzip } from "./gzip-magic.ts";

/**
 * What a few tiles of an archive say against its metadata: fails with a sentence where it calls images vector tiles or the other way
 * around, or holds both. Images of several formats are no fault: each is served as what it is.
 */
export function readSamples(stated: TileFormat | null, samples: readonly Uint8Array[]): Sampled {
  const [first] = samples;
  if (first === undefined) throw new Error("it holds no tiles");
  const kinds = new Set(samples.map(kindOf));
  if (kinds.size > 1) throw new Error("it holds images and vector tiles at once: make an archive of each");
  const format = stated ?? sniffTileFormat(first);
  const { kind } = TILE_FORMATS[format];
  if (!kinds.has(kind))
    throw new Error(`it says that its tiles are ${format}, but they are ${WORDS[kind]}: correct its metadata`);
  return { format, tileSize: kind === "vector" ? 512 : tileSizeOf(format, first) };
}

type Sampled = { readonly format: TileFormat; readonly tileSize: 256 | 512 };

const WORDS = { vector: "images", raster: "no images" } as const;

/** A compressed tile is no image: those are compressed already. */
function kindOf(tile: Uint8Array): "vector" | "raster" {
  return isGzip(tile) ? "vector" : TILE_FORMATS[sniffTileFormat(tile)].kind;
}

function tileSizeOf(stated: TileFormat, tile: Uint8Array): 256 | 512 {
  const sniffed = sniffTileFormat(tile);
  return (readImageWidth(tile, TILE_FORMATS[sniffed].kind === "raster" ? sniffed : stated) ?? 256) > 256 ? 512 : 256;
}
