import { join } from "node:path";
import { listDirectory } from "./list-directory.ts";

/** File name (`streets@2x.png`) → file. */
export type SpriteFiles = ReadonlyMap<string, string>;

/** The sprite sheets in some directories; of two with one name, the first directory's. */
export async function findSprites(directories: readonly string[]): Promise<SpriteFiles> {
  const sprites = new Map<string, string>();
  for (const directory of directories) {
    for (const file of await listDirectory(directory)) {
      if (/\.(?:json|png)$/.test(file.name) && !sprites.has(file.name))
        sprites.set(file.name, join(directory, file.name));
    }
  }
  return sprites;
}
