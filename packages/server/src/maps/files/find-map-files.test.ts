import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeSmallAtlas } from "#maps/write-small-atlas.cases.ts";
import type { SmallPlaces } from "#maps/write-small-atlas.cases.ts";
import { findMapFiles } from "./find-map-files.ts";

let places: SmallPlaces;
beforeEach(async () => {
  places = await writeSmallAtlas();
});
afterEach(() => rm(places.root, { recursive: true }));

const own = (name: string) => join(places.dataDirectory, "tilesets", name);
const look = (configuredTilesets: { id: string; file: string }[] = []) =>
  findMapFiles({ ...places, configuredTilesets });

it("finds the atlas, the data directory and the configured files", async () => {
  for (const name of ["Zürich 2024.mbtiles", "notes.txt", ".hidden.pmtiles"]) await writeFile(own(name), "");
  await writeFile(join(places.root, "far.pmtiles"), "");
  const found = await look([{ id: "far-away", file: join(places.root, "far.pmtiles") }]);
  expect(found.tilesets.map(({ id }) => id)).toEqual(["far-away", "Zurich-2024", "world"]);
  expect(found.styles.map(({ id }) => id)).toEqual(["streets"]);
  expect(found.problems).toEqual([]);
});

it("lets the configuration win over the data directory and that over the atlas, and names what is not served", async () => {
  await writeFile(own("world.pmtiles"), "");
  await writeFile(join(places.root, "far.pmtiles"), "");
  const [ownFirst, configuredFirst] = [
    await look(),
    await look([{ id: "world", file: join(places.root, "far.pmtiles") }]),
  ];
  expect(ownFirst.tilesets.map(({ path }) => path)).toEqual([own("world.pmtiles")]);
  expect(configuredFirst.tilesets.map(({ path }) => path)).toEqual([join(places.root, "far.pmtiles")]);
  expect(ownFirst.problems).toEqual([
    `The tileset \`world\` is served from ${own("world.pmtiles")}; ${join(places.atlasDirectory, "world.pmtiles")} has the same name and is not.`,
  ]);
  expect(configuredFirst.problems).toHaveLength(2);
});

it("names a configured file that is not there and a file whose name cannot be in a URL", async () => {
  await writeFile(own("地図.pmtiles"), "");
  const { tilesets, problems } = await look([{ id: "gone", file: join(places.root, "gone.pmtiles") }]);
  expect(tilesets.map(({ id }) => id)).toEqual(["world"]);
  expect(problems).toEqual([
    `The tileset \`gone\` is not served: there is no file ${join(places.root, "gone.pmtiles")}.`,
    `${own("地図.pmtiles")} needs a name with Latin letters, digits, - or _ to be a tileset.`,
  ]);
});

it("stamps a file anew when it changes", async () => {
  await writeFile(own("mine.pmtiles"), "one");
  const [before] = (await look()).tilesets;
  await rm(own("mine.pmtiles"));
  await writeFile(own("mine.pmtiles"), "three");
  const [after] = (await look()).tilesets;
  expect(after?.stamp).not.toBe(before?.stamp);
});
