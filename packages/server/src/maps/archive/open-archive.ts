import { openMbtilesArchive } from "./mbtiles-archive.ts";
import { openPmtilesArchive } from "./pmtiles-archive.ts";
import type { TileArchive } from "./tile-archive.ts";

type Open = (file: { readonly id: string; readonly path: string }) => TileArchive | Promise<TileArchive>;

/** The archive formats by file name ending: a new format is one line here. */
export const ARCHIVE_FORMATS: Readonly<Record<string, Open>> = Object.freeze({
  ".pmtiles": openPmtilesArchive,
  ".mbtiles": openMbtilesArchive,
});

/** Opens an archive by its file name's ending; fails with a sentence when it cannot. */
export async function openArchive(file: { readonly id: string; readonly path: string }): Promise<TileArchive> {
  const ending = Object.keys(ARCHIVE_FORMATS).find((known) => file.path.toLowerCase().endsWith(known));
  const open = ending === undefined ? undefined : ARCHIVE_FORMATS[ending];
  if (!open) throw new Error(`its name ends with none of ${Object.keys(ARCHIVE_FORMATS).join(", ")}`);
  return open(file);
}
