import { DatabaseSync } from "node:sqlite";
import type { ArchiveContent } from "./tile-archive.contract.ts";

/** Writes a small MBTiles archive; `without` leaves out rows of the metadata table. */
export function writeMbtiles(
  path: string,
  content: ArchiveContent,
  options: { without?: readonly string[] } = {},
): void {
  const { name, attribution, ...json } = content.metadata;
  const rows: Record<string, string | undefined> = {
    name,
    attribution,
    format: { mvt: "pbf", png: "png" }[content.format],
    bounds: content.bounds.join(","),
    center: content.center.join(","),
    minzoom: String(content.minZoom),
    maxzoom: String(content.maxZoom),
    json: JSON.stringify(json),
  };
  const database = new DatabaseSync(path);
  database.exec(
    "PRAGMA synchronous = OFF; BEGIN; CREATE TABLE metadata (name TEXT, value TEXT);" +
      "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB);" +
      "CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row);",
  );
  const addRow = database.prepare("INSERT INTO metadata VALUES (?, ?)");
  for (const [row, value] of Object.entries(rows)) {
    if (value !== undefined && !options.without?.includes(row)) addRow.run(row, value);
  }
  const addTile = database.prepare("INSERT INTO tiles VALUES (?, ?, ?, ?)");
  for (const { z, x, y, body } of content.tiles) addTile.run(z, x, 2 ** z - 1 - y, body);
  database.exec("COMMIT");
  database.close();
}
