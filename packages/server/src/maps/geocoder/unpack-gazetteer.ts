import { createReadStream, createWriteStream } from "node:fs";
import { createHash, randomUUID } from "node:crypto";
import { access, mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { constants, createZstdDecompress } from "node:zlib";

/**
 * The gazetteer unpacked below `cacheDirectory`, as it was left there the last time where it can be. Named by the hash of its
 * packed content and put in place by a rename, so that processes that unpack at the same time do not disturb each other.
 */
export async function unpackGazetteer(packedFile: string, cacheDirectory: string): Promise<string> {
  const name = `${PREFIX}${await hashOf(packedFile)}${SUFFIX}`;
  const file = join(cacheDirectory, name);
  if (await exists(file)) return file;
  await mkdir(cacheDirectory, { recursive: true });
  const unfinished = join(cacheDirectory, `${name}.${randomUUID()}`);
  try {
    const expand = createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: LARGEST_WINDOW } });
    await pipeline(createReadStream(packedFile), expand, createWriteStream(unfinished));
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
  await removeOthers(cacheDirectory, name);
  return file;
}

const PREFIX = "gazetteer-";
const SUFFIX = ".sqlite";
const LARGEST_WINDOW = 27;

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex").slice(0, 16);
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** Gazetteers of earlier versions; what another process is just unpacking has another ending and stays. */
async function removeOthers(directory: string, name: string): Promise<void> {
  const names = await readdir(directory);
  const others = names.filter((each) => each.startsWith(PREFIX) && each.endsWith(SUFFIX) && each !== name);
  await Promise.all(others.map((each) => rm(join(directory, each), { force: true })));
}
