import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { StatementSync } from "node:sqlite";
import { z } from "zod";
import { DEEPEST_ZOOM, readArchiveWords, readBounds, readCenter } from "./archive-facts.ts";
import type { ArchiveFacts } from "./archive-facts.ts";
import { isGzip } from "./gzip-magic.ts";
import type { TileArchive } from "./tile-archive.ts";
import { readSamples } from "./read-samples.ts";
import { readTileFormat, TILE_FORMATS } from "./tile-format.ts";
import type { TileFormat } from "./tile-format.ts";

/** Opens an MBTiles archive (specification 1.3) read-only; fails with a sentence when it is not one or holds no tiles. */
export function openMbtilesArchive(file: { readonly id: string; readonly path: string }): TileArchive {
  checkLength(file.path);
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

/** A database that was copied in part opens all the same, and fails at whatever page is missing. */
function checkLength(path: string): void {
  const file = openSync(path, "r");
  try {
    const head = Buffer.alloc(100);
    readSync(file, head, 0, head.length, 0);
    // The number of pages counts only where the database was last changed by a program that keeps it.
    const pages = head.readUInt32BE(24) === head.readUInt32BE(92) ? head.readUInt32BE(28) : 0;
    const pageBytes = head.readUInt16BE(16) === 1 ? 65_536 : head.readUInt16BE(16);
    const { size } = fstatSync(file);
    if (size < pages * pageBytes)
      throw new Error(`it is cut off: ${size} of its ${pages * pageBytes} bytes are there; copy it again`);
  } finally {
    closeSync(file);
  }
}

function readFacts(id: string, database: DatabaseSync): ArchiveFacts {
  const tables = new Set(
    database
      .prepare("SELECT name FROM sqlite_master")
      .all()
      .map((row) => String(row["name"])),
  );
  if (!tables.has("tiles")) throw new Error("it has no table `tiles`: it is another kind of database");
  const metadata = tables.has("metadata") ? readMetadata(database) : {};
  const { format, tileSize } = readSamples(readFormat(metadata["format"]), sampleTiles(database));
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
    tileSize,
    vectorLayers: kind === "vector" ? words.vector_layers : null,
  };
}

function readMetadata(database: DatabaseSync): Readonly<Record<string, string>> {
  const rows = database.prepare("SELECT name, value FROM metadata").all();
  const pairs = rows.map((row) => [String(row["name"]), String(row["value"] ?? "")] as const);
  return Object.fromEntries(pairs);
}

/** One tile of the lowest zoom and one of the highest. */
function sampleTiles(database: DatabaseSync): readonly Buffer[] {
  return ["min", "max"].flatMap((end) => {
    const select = database.prepare(
      `SELECT tile_data FROM tiles WHERE zoom_level = (SELECT ${end}(zoom_level) FROM tiles) AND length(tile_data) > 0 LIMIT 1`,
    );
    return readBlob(select, []) ?? [];
  });
}

function readFormat(word: string | undefined): TileFormat | null {
  if (!word) return null;
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
