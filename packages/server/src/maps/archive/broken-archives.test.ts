import { chmod, copyFile, mkdir, mkdtemp, open, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openArchive } from "./open-archive.ts";
import { SMALL_ARCHIVE } from "./tile-archive.contract.ts";
import { writeMbtiles } from "./write-mbtiles.cases.ts";
import { writePmtiles } from "./write-pmtiles.cases.ts";

const PNG = Buffer.from("89504e470d0a1a0a", "hex");
const MIXED = { ...SMALL_ARCHIVE, tiles: [...SMALL_ARCHIVE.tiles.slice(0, 1), { z: 2, x: 3, y: 3, body: PNG }] };

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "latchkey-broken-"));
});
afterAll(() => rm(directory, { recursive: true }));

type Broken = [what: string, ending: string, make: (path: string) => unknown, says: string];

const BROKEN: readonly Broken[] = [
  ["an empty file", ".pmtiles", (path) => writeFile(path, ""), "the file is empty: copy it again"],
  ["an empty database", ".mbtiles", (path) => writeFile(path, ""), "the file is empty: copy it again"],
  ["a folder", ".pmtiles", (path) => mkdir(path), "it is a folder: put the archive itself there"],
  ["nothing", ".pmtiles", () => {}, "it is gone"],
  [
    "a web page",
    ".pmtiles",
    (path) => writeFile(path, "<!doctype html>".repeat(50)),
    "look whether it was copied whole",
  ],
  [
    "a web page",
    ".mbtiles",
    (path) => writeFile(path, "<!doctype html>".repeat(50)),
    "look whether it was copied whole",
  ],
  [
    "the other format",
    ".pmtiles",
    (path) => writeMbtiles(path, SMALL_ARCHIVE),
    "it is of the format MBTiles: let its name end so",
  ],
  [
    "the other format",
    ".mbtiles",
    (path) => writePmtiles(path, SMALL_ARCHIVE),
    "it is of the format PMTiles: let its name end so",
  ],
  ["a header and no more", ".pmtiles", (path) => cutOff(path, 127), "it is cut off: 127 of its"],
  ["half a header", ".pmtiles", (path) => cutOff(path, 50), "it is cut off: only 50 bytes are there; copy it again"],
  ["all but the last bytes", ".pmtiles", (path) => cutOff(path, -5), "bytes are there; copy it again"],
  ["all but the last bytes", ".mbtiles", (path) => cutOff(path, -5), "bytes are there; copy it again"],
  ["half a database", ".mbtiles", (path) => cutOff(path, 4096), "it is cut off: 4096 of its"],
  ["a damaged directory", ".pmtiles", (path) => damage(path, 130), "its directory is broken"],
  ["no tiles", ".pmtiles", (path) => writePmtiles(path, { ...SMALL_ARCHIVE, tiles: [] }), "it holds no tiles"],
  ["no tiles", ".mbtiles", (path) => writeMbtiles(path, { ...SMALL_ARCHIVE, tiles: [] }), "it holds no tiles"],
  ["another database", ".mbtiles", anotherDatabase, "it has no table `tiles`: it is another kind of database"],
  ["images and vector tiles", ".pmtiles", (path) => writePmtiles(path, MIXED), "images and vector tiles at once"],
  ["images and vector tiles", ".mbtiles", (path) => writeMbtiles(path, MIXED), "images and vector tiles at once"],
  [
    "vector tiles that pass for images",
    ".pmtiles",
    (path) => writePmtiles(path, { ...SMALL_ARCHIVE, format: "png" }),
    "it says that its tiles are png, but they are no images: correct its metadata",
  ],
];

describe("an archive that cannot be served", () => {
  it.each(BROKEN)("because it is %s (%s) is refused with what to do", async (what, ending, make, says) => {
    const path = join(directory, what.replaceAll(" ", "-") + ending);
    await make(path);
    await expect(openArchive({ id: "broken", path })).rejects.toThrow(says);
  });

  it("because its file may not be read says so", async () => {
    const path = join(directory, "locked.pmtiles");
    await writePmtiles(path, SMALL_ARCHIVE);
    const file = await open(path, "r+");
    await file.chmod(0o000);
    await file.close();
    await asNobody(async () => {
      await expect(openArchive({ id: "locked", path })).rejects.toThrow("the server may not read it: give the user");
    });
  });

  it("leaves no file open", async () => {
    const path = join(directory, "cut.pmtiles");
    await cutOff(path, -5);
    const copy = join(directory, "cut-copy.pmtiles");
    await copyFile(path, copy);
    const before = await openFiles();
    for (let round = 0; round < 50; round++) await openArchive({ id: "cut", path: copy }).catch(() => {});
    expect((await openFiles()) - before).toBeLessThan(5);
  });
});

/** Root may read everything, so that root does `work` as the user "nobody". */
async function asNobody(work: () => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0) return work();
  await chmod(directory, 0o755);
  process.seteuid?.("nobody");
  try {
    await work();
  } finally {
    process.seteuid?.(0);
  }
}

async function openFiles(): Promise<number> {
  return (await readdir("/proc/self/fd").catch(() => [])).length;
}

/** The first `bytes` of a good archive; all but so many where it is negative. */
async function cutOff(path: string, bytes: number): Promise<void> {
  if (path.endsWith(".mbtiles")) writeMbtiles(path, SMALL_ARCHIVE);
  else await writePmtiles(path, SMALL_ARCHIVE);
  await truncate(path, bytes < 0 ? (await readFile(path)).length + bytes : bytes);
}

async function damage(path: string, at: number): Promise<void> {
  await writePmtiles(path, SMALL_ARCHIVE);
  const file = await open(path, "r+");
  await file.write(gzipSync("no directory").subarray(3, 13), 0, 10, at);
  await file.close();
}

function anotherDatabase(path: string): void {
  const database = new DatabaseSync(path);
  database.exec("CREATE TABLE customers (name TEXT)");
  database.close();
}
