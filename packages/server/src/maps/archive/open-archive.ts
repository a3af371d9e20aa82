import { checkArchiveFile } from "./check-archive-file.ts";
import type { ArchiveMagic } from "./check-archive-file.ts";
import { openMbtilesArchive } from "./mbtiles-archive.ts";
import { openPmtilesArchive } from "./pmtiles-archive.ts";
import type { TileArchive } from "./tile-archive.ts";

type ArchiveFormat = {
  readonly magic: ArchiveMagic;
  open(file: { readonly id: string; readonly path: string }): TileArchive | Promise<TileArchive>;
};

/** The archive formats by file name ending: a new format is one entry here. */
export const ARCHIVE_FORMATS: Readonly<Record<string, ArchiveFormat>> = Object.freeze({
  ".pmtiles": { magic: { bytes: "PMTiles", word: "PMTiles" }, open: openPmtilesArchive },
  ".mbtiles": { magic: { bytes: "SQLite format 3\0", word: "MBTiles" }, open: openMbtilesArchive },
});

/** Opens an archive by its file name's ending; fails with a sentence when it cannot. */
export async function openArchive(file: { readonly id: string; readonly path: string }): Promise<TileArchive> {
  const ending = Object.keys(ARCHIVE_FORMATS).find((known) => file.path.toLowerCase().endsWith(known));
  const format = ending === undefined ? undefined : ARCHIVE_FORMATS[ending];
  if (!format) throw new Error(`its name ends with none of ${Object.keys(ARCHIVE_FORMATS).join(", ")}`);
  await checkArchiveFile(
    file.path,
    format.magic,
    Object.values(ARCHIVE_FORMATS).map(({ magic }) => magic),
  );
  return format.open(file);
}
