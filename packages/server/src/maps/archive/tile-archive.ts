import type { ArchiveFacts } from "./archive-facts.ts";

/** A tile as it lies in the archive; `gzip` bodies are never unpacked on their way to the client. */
export type StoredTile = { readonly body: Buffer; readonly encoding: "gzip" | null };

/**
 * One file of tiles.
 * Guarantees: `tile` is asked only for coordinates that exist at their zoom (`x` and `y` from 0 below 2^z, y counted from
 * the north); it answers `null` for a tile that is not stored, and fails only when the file cannot be read. It answers at
 * once where the format allows. After `close` nothing is read any more.
 */
export type TileArchive = ArchiveFacts & {
  tile(z: number, x: number, y: number): StoredTile | null | Promise<StoredTile | null>;
  close(): void | Promise<void>;
};
