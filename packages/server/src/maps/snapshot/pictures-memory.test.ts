import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { MapService } from "#maps/map-service.ts";
import { openMaps } from "#maps/open-maps.ts";
import { writeSmallAtlas } from "#maps/write-small-atlas.cases.ts";
import type { SmallPlaces } from "#maps/write-small-atlas.cases.ts";

const IMAGES = 500;
const MOST_GROWTH_BYTES = 40 * 1024 * 1024;

let places: SmallPlaces;
let maps: MapService;

beforeAll(async () => {
  places = await writeSmallAtlas();
  maps = await openMaps({ ...places, configuredTilesets: [], onProblem: () => {} });
});
afterAll(async () => {
  await maps.close();
  await rm(places.root, { recursive: true });
});

it(`memory stays flat over ${IMAGES} images`, async () => {
  await draw(0, 100);
  const before = process.memoryUsage.rss();
  await draw(100, IMAGES);
  expect(process.memoryUsage.rss() - before).toBeLessThan(MOST_GROWTH_BYTES);
});

/** One after the other, each of another place and with other markers. */
async function draw(from: number, to: number): Promise<void> {
  for (let index = from; index < to; index++) {
    const route = maps.door.match(`/maps/streets/static/${index / 10},${index / 20},${index % 5}/200x200.png`);
    const query = `markers=${index / 10},0&path=0,0|${index / 10},9`;
    const response = await route?.respond({
      query,
      baseUrl: "http://localhost",
      credentialQuery: "",
      origins: [],
      ticketQuery: "",
    });
    expect(response?.status).toBe(200);
  }
}
