import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { atlasFolder, readAtlasManifest } from "./atlas-manifest.ts";

const manifest = readAtlasManifest();

test("every file that the manifest names exists", () => {
  const files = [
    ...manifest.tilesets.map((tileset) => tileset.file),
    ...manifest.styles.map((style) => style.file),
    manifest.gazetteer.file,
  ];
  for (const file of files) expect(existsSync(atlasFolder + file), file).toBe(true);
  expect(statSync(atlasFolder + manifest.gazetteer.file).size).toBe(manifest.gazetteer.bytes);
});

test("every style uses tilesets and fonts that the manifest lists", () => {
  const tilesets = manifest.tilesets.map((tileset) => tileset.id);
  const fonts = manifest.fonts.map((font) => font.name);
  for (const style of manifest.styles) {
    expect(tilesets).toEqual(expect.arrayContaining(style.tilesets));
    expect(fonts).toEqual(expect.arrayContaining(style.fonts));
  }
});

test("every font has the ranges that the manifest counts, Latin first, not compressed", () => {
  for (const font of manifest.fonts) {
    const files = readdirSync(atlasFolder + font.folder);
    expect(files).toHaveLength(font.ranges);
    const latin = readFileSync(`${atlasFolder}${font.folder}/0-255.pbf`);
    expect(latin[0], "a protocol buffer, not a gzip member").toBe(0x0a);
  }
});

test("every source of data is credited in the text that must be shown", () => {
  const world = manifest.tilesets.find((tileset) => tileset.id === "world");
  const cities = manifest.tilesets.find((tileset) => tileset.id === "cities");
  expect(world?.attribution).toMatch(/Natural Earth.*GeoNames/);
  expect(cities?.attribution).toContain("OpenStreetMap contributors");
  expect(manifest.gazetteer.attribution).toMatch(/GeoNames.*Natural Earth.*OpenStreetMap/);
});
