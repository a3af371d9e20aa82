import { writeFile } from "node:fs/promises";
import { brotliCompressSync, gzipSync, zstdCompressSync } from "node:zlib";
import { Compression, TileType, zxyToTileId } from "pmtiles";
import type { ArchiveContent } from "./tile-archive.contract.ts";

/** Writes a small PMTiles archive; `leafSize` puts the entries into leaf directories of so many. */
export async function writePmtiles(
  path: string,
  content: ArchiveContent,
  options: { tileCompression?: Compression; leafSize?: number } = {},
): Promise<void> {
  const tileCompression = options.tileCompression ?? Compression.Gzip;
  const entries: Entry[] = [];
  const bodies: Buffer[] = [];
  let offset = 0;
  const numbered = content.tiles.map((tile) => ({ id: zxyToTileId(tile.z, tile.x, tile.y), body: tile.body }));
  for (const { id, body } of numbered.sort((a, b) => a.id - b.id)) {
    const stored = COMPRESS[tileCompression]?.(body) ?? body;
    entries.push({ id, offset, length: stored.length, run: 1 });
    bodies.push(stored);
    offset += stored.length;
  }
  const { root, leaves } = directories(entries, options.leafSize ?? Infinity);
  const metadata = gzipSync(JSON.stringify(content.metadata));
  const parts = [root, metadata, leaves, Buffer.concat(bodies)];
  const header = writeHeader(content, tileCompression, parts);
  await writeFile(path, Buffer.concat([header, ...parts]));
}

const HEADER_BYTES = 127;

type Entry = { id: number; offset: number; length: number; run: number };

const COMPRESS: Readonly<Record<number, (body: Buffer) => Buffer>> = {
  [Compression.Brotli]: (body) => brotliCompressSync(body),
  [Compression.Zstd]: (body) => zstdCompressSync(body),
};

function directories(entries: readonly Entry[], leafSize: number): { root: Buffer; leaves: Buffer } {
  if (entries.length <= leafSize) return { root: writeDirectory(entries), leaves: Buffer.alloc(0) };
  const root: Entry[] = [];
  const leaves: Buffer[] = [];
  let offset = 0;
  for (let start = 0; start < entries.length; start += leafSize) {
    const part = entries.slice(start, start + leafSize);
    const leaf = writeDirectory(part);
    root.push({ id: part[0]?.id ?? 0, offset, length: leaf.length, run: 0 });
    leaves.push(leaf);
    offset += leaf.length;
  }
  return { root: writeDirectory(root), leaves: Buffer.concat(leaves) };
}

function writeDirectory(entries: readonly Entry[]): Buffer {
  const bytes: number[] = [];
  const varint = (value: number) => {
    let rest = value;
    while (rest > 0x7f) {
      bytes.push((rest % 0x80) + 0x80);
      rest = Math.floor(rest / 0x80);
    }
    bytes.push(rest);
  };
  varint(entries.length);
  let before = 0;
  for (const { id } of entries) {
    varint(id - before);
    before = id;
  }
  for (const { run } of entries) varint(run);
  for (const { length } of entries) varint(length);
  for (const { offset } of entries) varint(offset + 1);
  return gzipSync(Buffer.from(bytes));
}

function writeHeader(content: ArchiveContent, tileCompression: Compression, parts: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write("PMTiles");
  header[7] = 3;
  let offset = HEADER_BYTES;
  for (const [index, part] of parts.entries()) {
    header.writeBigUInt64LE(BigInt(offset), 8 + index * 16);
    header.writeBigUInt64LE(BigInt(part.length), 16 + index * 16);
    offset += part.length;
  }
  const { bounds, center, minZoom, maxZoom } = content;
  header.set([1, Compression.Gzip, tileCompression, TILE_TYPES[content.format], minZoom, maxZoom], 96);
  for (const [index, degrees] of bounds.entries()) header.writeInt32LE(Math.round(degrees * 1e7), 102 + index * 4);
  header[118] = center[2];
  header.writeInt32LE(Math.round(center[0] * 1e7), 119);
  header.writeInt32LE(Math.round(center[1] * 1e7), 123);
  return header;
}

const TILE_TYPES = { mvt: TileType.Mvt, png: TileType.Png } as const;
