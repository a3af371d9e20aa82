import { readdir } from "node:fs/promises";
import type { Dirent } from "node:fs";

/** What is in a directory, by name; nothing where there is no such directory. */
export async function listDirectory(path: string): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (err) {
    if (isAbsent(err)) return [];
    throw err;
  }
}

function isAbsent(err: unknown): boolean {
  return err instanceof Error && "code" in err && (err.code === "ENOENT" || err.code === "ENOTDIR");
}
