import { promisify } from "node:util";
import { brotliDecompress, gunzip, zstdDecompress } from "node:zlib";
import { bytesToHeader, Compression, PMTiles, ResolvedValueCache, TileType } from "pmtiles";
import type { Header } from "pmtiles";
import { DEEPEST_ZOOM, readArchiveWords, readBounds, readCenter } from "./archive-facts.ts";
import type { ArchiveFacts } from "./archive-facts.ts";
import { FileSource } from "./file-source.ts";
import { isGzip } from "./gzip-magic.ts";
import { readSamples } from "./read-samples.ts";
import type { TileArchive } from "./tile-archive.ts";
import { TILE_FORMATS } from "./tile-format.ts";
import type { TileFormat } from "./tile-format.ts";

/** Opens a PMTiles archive (specification 3); fails with a sentence when it is not one or its header cannot be used. */
export async function openPmtilesArchive(file: { readonly id: string; readonly path: string }): Promise<TileArchive> {
  const source = await FileSource.open(file.path);
  try {
    const directories = new ResolvedValueCache(DIRECTORIES_KEPT, undefined, expand);
    await checkLength(source);
    const header = await directories.getHeader(source).catch(broken);
    const samples = await sampleTiles(directories, source, header);
    const metadata = await new PMTiles(source, directories, expand).getMetadata();
    const facts = readFacts(file.id, { header, metadata, samples });
    const tiles = new PMTiles(source, directories, TILE_READERS[header.tileCompression] ?? asStored);
    return {
      ...facts,
      async tile(z, x, y) {
        const stored = await tiles.getZxy(z, x, y);
        if (!stored || stored.data.byteLength === 0) return null;
        const body = Buffer.from(stored.data);
        return { body, encoding: isGzip(body) ? "gzip" : null };
      },
      close: () => source.close(),
    };
  } catch (err) {
    await source.close();
    throw err;
  }
}

const DIRECTORIES_KEPT = 128;
const LARGEST_PART_BYTES = 64 * 1024 * 1024;

/** A file that was copied in part. */
async function checkLength(source: FileSource): Promise<void> {
  const { size } = source;
  if (size < HEADER_BYTES) throw new Error(`it is cut off: only ${size} bytes are there; copy it again`);
  const { tileDataOffset, tileDataLength = 0 } = bytesToHeader((await source.getBytes(0, HEADER_BYTES)).data);
  const end = tileDataOffset + tileDataLength;
  if (end > size) throw new Error(`it is cut off: ${size} of its ${end} bytes are there; copy it again`);
}

/** The first and the last tile, which also shows whether the directories can be read. */
async function sampleTiles(
  directories: ResolvedValueCache,
  source: FileSource,
  header: Header,
): Promise<readonly Uint8Array[]> {
  const samples: Uint8Array[] = [];
  for (const end of [0, -1]) {
    let [offset, length] = [header.rootDirectoryOffset, header.rootDirectoryLength];
    for (let depth = 0; depth < DEEPEST_DIRECTORY; depth++) {
      const entry = (await directories.getDirectory(source, offset, length, header).catch(broken)).at(end);
      if (!entry) return samples;
      length = entry.length;
      offset = entry.offset + (entry.runLength > 0 ? header.tileDataOffset : header.leafDirectoryOffset);
      if (entry.runLength === 0) continue;
      samples.push(new Uint8Array((await source.getBytes(offset, length)).data));
      break;
    }
  }
  return samples;
}

const HEADER_BYTES = 127;
const DEEPEST_DIRECTORY = 4;

function broken(err: unknown): never {
  const reason = err instanceof Error ? err.message : String(err);
  throw new Error(`its directory is broken (${reason}): copy it again, or make it anew`, { cause: err });
}

function readFacts(
  id: string,
  found: { readonly header: Header; readonly metadata: unknown; readonly samples: readonly Uint8Array[] },
): ArchiveFacts {
  const { header, metadata } = found;
  const stated = FORMATS[header.tileType];
  if (stated === undefined) throw new Error("its header does not say what kind of tiles it holds");
  const { format, tileSize } = readSamples(stated, found.samples);
  const { minZoom, maxZoom } = header;
  if (minZoom > maxZoom || maxZoom > DEEPEST_ZOOM) throw new Error(`its header states zoom ${minZoom} to ${maxZoom}`);
  const words = readArchiveWords(metadata);
  const bounds = readBounds([header.minLon, header.minLat, header.maxLon, header.maxLat]);
  const { kind } = TILE_FORMATS[format];
  return {
    id,
    name: words.name ?? id,
    description: words.description,
    kind,
    format,
    minZoom,
    maxZoom,
    bounds,
    center: readCenter([header.centerLon, header.centerLat, header.centerZoom], bounds, header),
    attribution: words.attribution,
    tileSize,
    vectorLayers: kind === "vector" ? words.vector_layers : null,
  };
}

const FORMATS: Readonly<Record<number, TileFormat>> = {
  [TileType.Mvt]: "mvt",
  [TileType.Png]: "png",
  [TileType.Jpeg]: "jpg",
  [TileType.Webp]: "webp",
  [TileType.Avif]: "avif",
  [TileType.Mlt]: "mlt",
};

type Expand = (data: ArrayBuffer, compression: Compression) => Promise<ArrayBuffer>;

/** Directories and metadata are needed in plain. */
const expand: Expand = async (data, compression) => {
  const decompress = DECOMPRESSORS[compression];
  if (!decompress) return data;
  const plain = await decompress(new Uint8Array(data), { maxOutputLength: LARGEST_PART_BYTES });
  return new Uint8Array(plain).buffer;
};

const asStored: Expand = async (data) => data;

/** Gzipped tiles travel as they are; what browsers cannot be relied on to take is unpacked once, then cached. */
const TILE_READERS: Readonly<Record<number, Expand>> = {
  [Compression.Brotli]: expand,
  [Compression.Zstd]: expand,
};

const DECOMPRESSORS: Readonly<
  Record<number, (data: Uint8Array, limit: { maxOutputLength: number }) => Promise<Buffer>>
> = {
  [Compression.Gzip]: promisify(gunzip),
  [Compression.Brotli]: promisify(brotliDecompress),
  [Compression.Zstd]: promisify(zstdDecompress),
};
