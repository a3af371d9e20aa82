import { existsSync, readFileSync } from "node:fs";
import { type StyleSpecification, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { atlasFolder, readAtlasManifest } from "./atlas-manifest.ts";

const manifest = readAtlasManifest();

describe.each(manifest.styles)("the style $id", (entry) => {
  const style = readJson<StyleSpecification>(entry.file);

  test("follows the style specification", () => {
    expect(validateStyleMin(style)).toEqual([]);
  });

  test("names only placeholders, which the server replaces", () => {
    expect(style.sprite).toBe("latchkey://sprite");
    expect(style.glyphs).toBe("latchkey://fonts/{fontstack}/{range}.pbf");
    for (const tileset of entry.tilesets) {
      expect(style.sources[tileset]).toEqual({ type: "vector", url: `latchkey://tiles/${tileset}` });
    }
    expect(Object.keys(style.sources)).toEqual(entry.tilesets);
  });

  test("uses only font stacks that the atlas carries", () => {
    const carried = manifest.fonts.map((font) => font.name);
    const used = layoutValues(style, "text-font").flatMap(stringsIn);
    expect(used.length).toBeGreaterThan(0);
    for (const name of used) expect(carried).toContain(name);
  });

  test("uses only icons that its sprite has, at both densities", () => {
    const images = layoutValues(style, "icon-image").flatMap(iconNames);
    expect(images.length).toBeGreaterThan(10);
    for (const density of ["", "@2x"]) {
      expect(existsSync(`${atlasFolder}${entry.sprite}${density}.png`)).toBe(true);
      const icons = Object.keys(readJson<Record<string, unknown>>(`${entry.sprite}${density}.json`));
      for (const image of images) expect(icons).toContain(image);
    }
  });
});

function readJson<Shape>(file: string): Shape {
  return JSON.parse(readFileSync(`${atlasFolder}${file}`, "utf8")) as Shape;
}

function layoutValues(style: StyleSpecification, property: string): unknown[] {
  return style.layers.flatMap((layer) => {
    const layout: Record<string, unknown> = layer.layout ?? {};
    return property in layout ? [layout[property]] : [];
  });
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.flatMap(stringsIn) : [];
}

/** Icons are a plain name or a match on the kind of a point: outputs stand at even places, and last. */
function iconNames(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (!Array.isArray(value) || value[0] !== "match") throw new Error("an icon-image that this test cannot read");
  return value.filter((each, index) => index > 1 && (index % 2 === 1 || index === value.length - 1)).map(String);
}
