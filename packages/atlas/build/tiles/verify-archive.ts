import { closeSync, openSync, readSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { PMTiles, type RangeResponse, type Source } from "pmtiles";
import type { Tile } from "./archive.ts";

/** Reads every tile back through an independent reader and throws at the first difference. */
export async function verifyArchive(path: string, tiles: Tile[]): Promise<void> {
  const file = openSync(path, "r");
  try {
    const archive = new PMTiles(sourceOf(path, file));
    for (const tile of tiles) {
      const found = await archive.getZxy(tile.z, tile.x, tile.y);
      const same = found !== undefined && gunzipSync(tile.bytes).equals(Buffer.from(found.data));
      if (!same) throw new Error(`${path}: tile ${tile.z}/${tile.x}/${tile.y} differs`);
    }
  } finally {
    closeSync(file);
  }
}

function sourceOf(path: string, file: number): Source {
  return {
    getKey: () => path,
    getBytes: async (offset: number, length: number): Promise<RangeResponse> => {
      const buffer = new ArrayBuffer(length);
      const read = readSync(file, new Uint8Array(buffer), 0, length, offset);
      return { data: buffer.slice(0, read) };
    },
  };
}
