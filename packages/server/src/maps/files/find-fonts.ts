import { join } from "node:path";
import { listDirectory } from "./list-directory.ts";

/** Font name → range (`0-255`) → file. */
export type FontFiles = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The glyph files under `<directory>/<font>/<range>.pbf`; of two directories with one font, the first has it. */
export async function findFonts(directories: readonly string[]): Promise<FontFiles> {
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const directory of directories) {
    for (const font of await listDirectory(directory)) {
      if (!font.isDirectory() || fonts.has(font.name)) continue;
      const files = await listDirectory(join(directory, font.name));
      const ranges = files.filter((file) => file.name.endsWith(".pbf"));
      const paths = ranges.map((file) => [file.name.slice(0, -4), join(directory, font.name, file.name)] as const);
      fonts.set(font.name, new Map(paths));
    }
  }
  return fonts;
}
