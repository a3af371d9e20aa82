/** How the tiles of an archive are written. */
export type TileFormat = "mvt" | "mlt" | "png" | "jpg" | "webp" | "avif";

/** What a format means to a client; `extensions` are the ones a URL may end with, the first is the one Latchkey writes. */
export type TileFormatFacts = {
  readonly kind: "vector" | "raster";
  readonly contentType: string;
  readonly extensions: readonly [string, ...string[]];
};

/** Every format that is served. Vector tiles carry the registered media type, not MapTiler's `application/x-protobuf`. */
export const TILE_FORMATS: Readonly<Record<TileFormat, TileFormatFacts>> = Object.freeze({
  mvt: { kind: "vector", contentType: "application/vnd.mapbox-vector-tile", extensions: ["pbf", "mvt"] },
  mlt: { kind: "vector", contentType: "application/vnd.maplibre-vector-tile", extensions: ["mlt"] },
  png: { kind: "raster", contentType: "image/png", extensions: ["png"] },
  jpg: { kind: "raster", contentType: "image/jpeg", extensions: ["jpg", "jpeg"] },
  webp: { kind: "raster", contentType: "image/webp", extensions: ["webp"] },
  avif: { kind: "raster", contentType: "image/avif", extensions: ["avif"] },
});

/** The format that a word in an archive's metadata means (`pbf`, `image/png`, `jpeg` ...), or `null`. */
export function readTileFormat(word: string): TileFormat | null {
  const plain = word.trim().toLowerCase().replace("image/", "");
  for (const format of FORMATS) {
    const facts = TILE_FORMATS[format];
    if (facts.extensions.includes(plain) || facts.contentType === plain) return format;
  }
  return null;
}

/** The format of a tile by its first bytes; what is no known image is taken for a vector tile. */
export function sniffTileFormat(tile: Uint8Array): TileFormat {
  if (startsWith(tile, [0x89, 0x50, 0x4e, 0x47])) return "png";
  if (startsWith(tile, [0xff, 0xd8, 0xff])) return "jpg";
  if (startsWith(tile, [0x52, 0x49, 0x46, 0x46])) return "webp";
  // The size of the first box, then `ftypavi` and `f` or `s`.
  if (startsWith(tile.subarray(4), [0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69])) return "avif";
  return "mvt";
}

const FORMATS: readonly TileFormat[] = ["mvt", "mlt", "png", "jpg", "webp", "avif"];

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
