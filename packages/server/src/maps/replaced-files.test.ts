import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ServiceRequest, ServiceResponse } from "#app/ports/service-door.ts";
import { SMALL_ARCHIVE } from "./archive/tile-archive.contract.ts";
import { writeMbtiles } from "./archive/write-mbtiles.cases.ts";
import { writePmtiles } from "./archive/write-pmtiles.cases.ts";
import type { MapService } from "./map-service.ts";
import { openMaps } from "./open-maps.ts";
import { writeSmallAtlas } from "./write-small-atlas.cases.ts";
import type { SmallPlaces } from "./write-small-atlas.cases.ts";

const REPLACEMENTS = 200;
const ENDINGS = [".pmtiles", ".mbtiles"] as const;
const request: ServiceRequest = { query: "", baseUrl: "", credentialQuery: "", origins: [], ticketQuery: "" };

let places: SmallPlaces;
let maps: MapService;
const problems: string[] = [];

beforeEach(async () => {
  places = await writeSmallAtlas();
  const onProblem = (text: string) => void problems.push(text);
  maps = await openMaps({ ...places, configuredTilesets: [], onProblem, refreshEveryMs: 3_600_000 });
});
afterEach(async () => {
  await maps.close();
  await rm(places.root, { recursive: true });
  problems.length = 0;
});

describe("an archive that is replaced while it is read", () => {
  it.each(ENDINGS)("%s is followed through 200 replacements, with no failure and no file left open", async (ending) => {
    const path = join(places.dataDirectory, "tilesets", `mine${ending}`);
    await put(path, 0);
    await lookTwice();
    const reading = readAlways();
    let openBefore = 0;
    for (let round = 1; round <= REPLACEMENTS; round++) {
      await put(path, round);
      await lookTwice();
      expect(String((await tile(0, 0, 0)).body)).toBe(`round ${round} at 0`);
      if (round === 20) openBefore = await openFiles();
    }
    const { statuses } = await reading.stop();
    for (const status of statuses.keys()) expect([200, 204, 404, 503]).toContain(status);
    expect(statuses.get(200)).toBeGreaterThan(REPLACEMENTS);
    expect(Math.abs((await openFiles()) - openBefore)).toBeLessThan(10);
  });

  it.each(ENDINGS)("%s answers with other ETags, and is gone once it is removed", async (ending) => {
    const path = join(places.dataDirectory, "tilesets", `mine${ending}`);
    await put(path, 0);
    await lookTwice();
    const before = await tile(0, 0, 0);
    await put(path, 1);
    await lookTwice();
    expect((await tile(0, 0, 0)).etag).not.toBe(before.etag);
    await rm(path);
    await lookTwice();
    expect(await tile(0, 0, 0)).toMatchObject({ status: 404 });
    await put(path, 2);
    await lookTwice();
    expect(await tile(0, 0, 0)).toMatchObject({ status: 200 });
  });

  it.each(ENDINGS)(
    "%s by a broken one is still served as far as it can be, and the log says what to do",
    async (ending) => {
      const path = join(places.dataDirectory, "tilesets", `mine${ending}`);
      await put(path, 0);
      await lookTwice();
      await writeFile(`${path}.new`, "<html>".repeat(100));
      await rename(`${path}.new`, path);
      await lookTwice();
      expect(await tile(0, 0, 0)).toMatchObject({ status: 200 });
      expect(problems).toEqual([expect.stringMatching(/copied whole\. What was there before it is still served\.$/)]);
      await writeFile(path, "<html>".repeat(100));
      expect([200, 503]).toContain((await tile(1, 0, 0)).status);
      expect(await respond("/tiles/world/0/0/0.pbf")).toMatchObject({ status: 200 });
    },
  );
});

/** Every other time a rename, otherwise the same file is written over. */
async function put(path: string, round: number): Promise<void> {
  const at = `${path}.new`;
  const tiles = [0, 1, 2].map((z) => ({ z, x: 0, y: 0, body: Buffer.from(`round ${round} at ${z}`) }));
  const content = { ...SMALL_ARCHIVE, tiles, metadata: { name: "x".repeat(round % 7) } };
  if (path.endsWith(".mbtiles")) writeMbtiles(at, content);
  else await writePmtiles(at, content);
  if (round % 2 === 0) return rename(at, path);
  await writeFile(path, await readFile(at));
  await rm(at);
}

/** Reads tiles without a pause until it is stopped. */
function readAlways() {
  const statuses = new Map<number, number>();
  const stopped = new AbortController();
  const done = (async () => {
    while (!stopped.signal.aborted) {
      const answers = await Promise.all([0, 1, 2].map(async (z) => tile(z, 0, 0)));
      for (const { status } of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1);
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  return {
    async stop() {
      stopped.abort();
      await done;
      return { statuses };
    },
  };
}

async function tile(z: number, x: number, y: number): Promise<ServiceResponse> {
  return respond(`/tiles/mine/${z}/${x}/${y}.pbf`);
}

async function respond(path: string): Promise<ServiceResponse> {
  const response = await maps.door.match(path)?.respond(request);
  if (!response) throw new Error(`${path} is nobody's`);
  return response;
}

/** New files are taken up at the second look that finds them unchanged. */
async function lookTwice(): Promise<void> {
  await maps.refresh();
  await maps.refresh();
}

async function openFiles(): Promise<number> {
  return (await readdir("/proc/self/fd").catch(() => [])).length;
}
