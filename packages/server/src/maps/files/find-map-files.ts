import { basename, extname, join } from "node:path";
import { ARCHIVE_FORMATS } from "#maps/archive/open-archive.ts";
import { isResourceId, resourceIdOf } from "#maps/resource-id.ts";
import { fileStamp } from "./found-file.ts";
import type { FoundFile } from "./found-file.ts";
import { listDirectory } from "./list-directory.ts";

/** Where maps come from. */
export type MapPlaces = {
  readonly atlasDirectory: string;
  readonly dataDirectory: string;
  readonly configuredTilesets: readonly { readonly id: string; readonly file: string }[];
};

/** What is on disk right now; `problems` are sentences for the operator. */
export type MapFiles = {
  readonly tilesets: readonly FoundFile[];
  readonly styles: readonly FoundFile[];
  readonly problems: readonly string[];
};

/**
 * Looks at the disk. Where two files claim one name, the one that the operator chose more deliberately has it:
 * the configuration before `<data>/tilesets` and `<data>/styles`, and those before the atlas; the others are named.
 */
export async function findMapFiles(places: MapPlaces): Promise<MapFiles> {
  const archiveEndings = Object.keys(ARCHIVE_FORMATS);
  const problems: string[] = [];
  const configured = places.configuredTilesets.map(({ id, file }) => ({ id, path: file }));
  const filesIn = async (directory: string, endings: readonly string[]) =>
    namedFiles(directory, endings).catch((err: unknown) => {
      problems.push(`${directory} cannot be looked into: ${err instanceof Error ? err.message : String(err)}.`);
      return [];
    });
  const tilesets = [
    ...configured,
    ...(await filesIn(join(places.dataDirectory, "tilesets"), archiveEndings)),
    ...(await filesIn(places.atlasDirectory, archiveEndings)),
  ];
  const styles = [
    ...(await filesIn(join(places.dataDirectory, "styles"), [".json"])),
    ...(await filesIn(join(places.atlasDirectory, "styles"), [".json"])),
  ];
  return {
    tilesets: await pick("tileset", tilesets, problems),
    styles: await pick("style", styles, problems),
    problems,
  };
}

type NamedFile = { readonly id: string; readonly path: string };

async function namedFiles(directory: string, endings: readonly string[]): Promise<readonly NamedFile[]> {
  const entries = await listDirectory(directory);
  const files = entries.filter(
    (entry) => !entry.name.startsWith(".") && endings.includes(extname(entry.name).toLowerCase()),
  );
  return files.map(({ name }) => ({ id: resourceIdOf(basename(name, extname(name))), path: join(directory, name) }));
}

async function pick(kind: "tileset" | "style", files: readonly NamedFile[], problems: string[]): Promise<FoundFile[]> {
  const picked = new Map<string, FoundFile>();
  for (const { id, path } of files) {
    const stamp = await fileStamp(path);
    const winner = picked.get(id);
    if (!isResourceId(id)) problems.push(`${path} needs a name with Latin letters, digits, - or _ to be a ${kind}.`);
    else if (stamp === null) problems.push(`The ${kind} \`${id}\` is not served: there is no file ${path}.`);
    else if (winner)
      problems.push(`The ${kind} \`${id}\` is served from ${winner.path}; ${path} has the same name and is not.`);
    else picked.set(id, { id, path, stamp });
  }
  return [...picked.values()];
}
