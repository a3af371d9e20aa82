import { stat } from "node:fs/promises";

/** A file by its name in URLs; the stamp changes whenever the file does. */
export type FoundFile = { readonly id: string; readonly path: string; readonly stamp: string };

/** A stamp of what is at a path now, or `null` when nothing is. */
export async function fileStamp(path: string): Promise<string | null> {
  try {
    const { ino, size, mtimeMs } = await stat(path);
    return `${ino}:${size}:${mtimeMs}`;
  } catch {
    return null;
  }
}
