import { DatabaseSync } from "node:sqlite";
import type { StatementSync } from "node:sqlite";
import { z } from "zod";
import { DEEPEST_ZOOM, readArchiveWords, readBounds, readCenter } from "./archive-facts.ts";
import type { ArchiveFacts } from "./archive-facts.ts";
import { isGzip } from "./gzip-magic.ts";
import type { TileArchive } from "./tile-archive.ts";
import { readTileFormat, sniffTileFormat, TILE_FORMATS } from "./tile-format.ts";
import type { TileFormat } from "./tile-format.ts";

/** Opens an MBTiles archive (specification 1.3) read-only; fails with a sentence when it is not one or holds no tiles. */
export function openMbtilesArchive(file: { readonly id: string; readonly path: string }): TileArchive {
  const database = new DatabaseSync(file.path, { readOnly: true });
  try {
    const facts = readFacts(file.id, database);
    const select = database.prepare(
      "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?",
    );
    return {
      ...facts,
      tile(zoom, x, y) {
        // MBTiles counts rows from the south.
        const body = readBlob(select, [zoom, x, 2 ** zoom - 1 - y]);
        return body && { body, encoding: isGzip(body) ? "gzip" : null };
      },
      close: () => database.close(),
    };
  } catch (err) {
    database.close();
    throw err;
  }
}

function readFacts(id: string, database: DatabaseSync): ArchiveFacts {
  const metadata = readMetadata(database);
  const first = readBlob(database.prepare("SELECT tile_data FROM tiles LIMIT 1"), []);
  if (!first) throw new Error("it holds no tiles");
  const format = readFormat(metadata["format"], first);
  const zooms = readZooms(database, metadata);
  const words = readArchiveWords({ ...readJson(metadata["json"]), ...metadata });
  const bounds = readBounds(readNumbers(metadata["bounds"]));
  const { kind } = TILE_FORMATS[format];
  return {
    id,
    name: words.name ?? id,
    description: words.description,
    kind,
    format,
    ...zooms,
    bounds,
    center: readCenter(readNumbers(metadata["center"]), bounds, zooms),
    attribution: words.attribution,
    vectorLayers: kind === "vector" ? words.vector_layers : null,
  };
}

function readMetadata(database: DatabaseSync): Readonly<Record<string, string>> {
  const rows = database.prepare("SELECT name, value FROM metadata").all();
  const pairs = rows.map((row) => [String(row["name"]), String(row["value"] ?? "")] as const);
  return Object.fromEntries(pairs);
}

function readFormat(word: string | undefined, firstTile: Buffer): TileFormat {
  if (!word) return sniffTileFormat(firstTile);
  const format = readTileFormat(word);
  if (!format) throw new Error(`its tiles are written as "${word}", which is not served`);
  return format;
}

function readZooms(database: DatabaseSync, metadata: Readonly<Record<string, string>>) {
  const stored = database.prepare("SELECT min(zoom_level) AS low, max(zoom_level) AS high FROM tiles").get();
  const minZoom = readZoom(metadata["minzoom"]) ?? Number(stored?.["low"]);
  const maxZoom = readZoom(metadata["maxzoom"]) ?? Number(stored?.["high"]);
  if (!(minZoom <= maxZoom && maxZoom <= DEEPEST_ZOOM)) throw new Error(`it states zoom ${minZoom} to ${maxZoom}`);
  return { minZoom, maxZoom };
}

function readZoom(text: string | undefined): number | null {
  const zoom = text ? Number(text) : NaN;
  return Number.isInteger(zoom) && zoom >= 0 ? zoom : null;
}

function readNumbers(text: string | undefined): readonly number[] {
  return text ? text.split(",").map(Number) : [];
}

/** The metadata row `json` holds what has no row of its own, above all `vector_layers`. */
function readJson(text: string | undefined): Record<string, unknown> {
  try {
    return z
      .record(z.string(), z.unknown())
      .catch({})
      .parse(JSON.parse(text ?? "{}"));
  } catch {
    return {};
  }
}

function readBlob(select: StatementSync, parameters: readonly number[]): Buffer | null {
  const data = select.get(...parameters)?.["tile_data"];
  if (!(data instanceof Uint8Array) || data.byteLength === 0) return null;
  return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
}
