import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { zxyToTileId } from "pmtiles";
import type { ArchiveDescription, Tile } from "./archive.ts";
import { type DirectoryEntry, packDirectories } from "./pack-directories.ts";

const headerLength = 127;

/** Writes a clustered PMTiles v3 archive: equal tiles are stored once, runs share an entry. */
export function writePmtiles(path: string, tiles: Tile[], about: ArchiveDescription): void {
  const packed = packTiles(tiles);
  const { root, leaves } = packDirectories(packed.entries);
  const metadata = gzipSync(JSON.stringify(metadataOf(about)), { level: 9 });
  const header = headerOf(about, {
    rootLength: root.length,
    metadataLength: metadata.length,
    leavesLength: leaves.length,
    dataLength: packed.dataLength,
    addressedTiles: tiles.length,
    entries: packed.entries.length,
    uniqueTiles: packed.chunks.length,
  });
  writeFileSync(path, Buffer.concat([header, root, metadata, leaves, ...packed.chunks]));
}

function packTiles(tiles: Tile[]) {
  const sorted = tiles
    .map((tile) => ({ id: zxyToTileId(tile.z, tile.x, tile.y), bytes: tile.bytes }))
    .toSorted((a, b) => a.id - b.id);
  const seen = new Map<string, { offset: number; length: number }>();
  const entries: DirectoryEntry[] = [];
  const chunks: Buffer[] = [];
  let dataLength = 0;
  for (const { id, bytes } of sorted) {
    const content = bytes.toString("latin1");
    let place = seen.get(content);
    if (place === undefined) {
      place = { offset: dataLength, length: bytes.length };
      seen.set(content, place);
      chunks.push(bytes);
      dataLength += bytes.length;
    }
    const last = entries.at(-1);
    if (last !== undefined && last.offset === place.offset && last.id + last.run === id) last.run++;
    else entries.push({ id, run: 1, ...place });
  }
  return { entries, chunks, dataLength };
}

function metadataOf(about: ArchiveDescription): Record<string, unknown> {
  return {
    name: about.name,
    description: about.description,
    attribution: about.attribution,
    version: about.version,
    type: "baselayer",
    format: "pbf",
    vector_layers: about.vectorLayers,
  };
}

type Sizes = Record<
  "rootLength" | "metadataLength" | "leavesLength" | "dataLength" | "addressedTiles" | "entries" | "uniqueTiles",
  number
>;

/** Byte layout: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md */
function headerOf(about: ArchiveDescription, sizes: Sizes): Buffer {
  const header = Buffer.alloc(headerLength);
  header.write("PMTiles");
  header[7] = 3;
  const metadataOffset = headerLength + sizes.rootLength;
  const leavesOffset = metadataOffset + sizes.metadataLength;
  const dataOffset = leavesOffset + sizes.leavesLength;
  const numbers = [
    ...[headerLength, sizes.rootLength, metadataOffset, sizes.metadataLength],
    ...[leavesOffset, sizes.leavesLength, dataOffset, sizes.dataLength],
    ...[sizes.addressedTiles, sizes.entries, sizes.uniqueTiles],
  ];
  numbers.forEach((value, index) => header.writeBigUInt64LE(BigInt(value), 8 + index * 8));
  const [clustered, gzip, mvt] = [1, 2, 1];
  header.set([clustered, gzip, gzip, mvt, about.minZoom, about.maxZoom], 96);
  const degrees = (value: number, at: number) => header.writeInt32LE(Math.round(value * 1e7), at);
  about.bounds.forEach((value, index) => degrees(value, 102 + index * 4));
  header[118] = about.center[2];
  degrees(about.center[0], 119);
  degrees(about.center[1], 123);
  return header;
}
