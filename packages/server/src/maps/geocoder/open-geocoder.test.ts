import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Busy } from "#app/busy.ts";
import { openGeocoder } from "./open-geocoder.ts";
import { PLACE_KINDS } from "#core/place.ts";
import type { Geocoder } from "#app/ports/geocoder.ts";
import { unpackGazetteer } from "./unpack-gazetteer.ts";

const PACKED = join(import.meta.dirname, "../../../../atlas/data/gazetteer.sqlite.zst");

let directory: string;
/** Unpacked by the first test, and found there by the others. */
let cacheDirectory: string;
let opened: Geocoder[];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "latchkey-geocoder-"));
  cacheDirectory = join(directory, "cache");
});

beforeEach(() => {
  opened = [];
});

afterEach(() => Promise.all(opened.map((each) => each.close())));
afterAll(() => rm(directory, { recursive: true }));

function open(packedFile: string): Geocoder {
  const geocoder = openGeocoder({ packedFile, cacheDirectory });
  opened.push(geocoder);
  return geocoder;
}

const uruguay = { id: "country:UY", languages: [] };

describe("the geocoder", () => {
  it("unpacks nothing before the first question, and once however many come at once", async () => {
    const geocoder = open(PACKED);
    expect(await readdir(directory)).toEqual([]);
    const answers = await Promise.all(Array.from({ length: 20 }, () => geocoder.lookup(uruguay)));
    expect(new Set(answers.map((place) => place?.name))).toEqual(new Set(["Uruguay"]));
    const point = { longitude: 2.35, latitude: 48.857 };
    const [first] = await geocoder.reverse({ point, languages: [], kinds: ["city"], limit: 1 });
    expect(first?.name).toBe("Paris");
    expect(await readdir(cacheDirectory)).toHaveLength(1);
  });

  it("is unpacked by several at once without one disturbing the other, and earlier versions go", async () => {
    const crowded = join(directory, "crowded");
    await mkdir(crowded);
    await writeFile(join(crowded, "gazetteer-0000000000000000.sqlite"), "old");
    const files = await Promise.all([1, 2].map(() => unpackGazetteer(PACKED, crowded)));
    expect(new Set(files).size).toBe(1);
    expect(await readdir(crowded)).toHaveLength(1);
  });

  it("rejects while there is no gazetteer, and answers once there is", async () => {
    const packedFile = join(directory, "gazetteer.sqlite.zst");
    const geocoder = open(packedFile);
    await expect(geocoder.lookup(uruguay)).rejects.toThrow("ENOENT");
    await copyFile(PACKED, packedFile);
    expect((await geocoder.lookup(uruguay))?.name).toBe("Uruguay");
  });

  it("sends away whom it cannot answer soon, instead of letting them wait", async () => {
    const geocoder = open(PACKED);
    const asked = await Promise.allSettled(Array.from({ length: 300 }, () => geocoder.lookup(uruguay)));
    const refused = asked.filter((each) => each.status === "rejected");
    expect(refused).toHaveLength(100);
    for (const { reason } of refused) expect(reason).toBeInstanceOf(Busy);
  });

  it("answers whoever waits when it is closed", async () => {
    const geocoder = open(PACKED);
    await geocoder.lookup(uruguay);
    const question = { text: "montevdeo", limit: 5, languages: [], near: null, bounds: null, countries: [] };
    const waiting = geocoder.search({ ...question, kinds: PLACE_KINDS, lastWord: "whole", spelling: "tolerant" });
    const settled = waiting.then(
      () => "answered",
      () => "refused",
    );
    await geocoder.close();
    expect(["answered", "refused"]).toContain(await settled);
    await expect(geocoder.lookup(uruguay)).rejects.toThrow("closed");
  });
});
