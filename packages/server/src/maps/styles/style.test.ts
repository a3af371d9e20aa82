import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArchiveFacts } from "#maps/archive/archive-facts.ts";
import { inspectStyle } from "./inspect-style.ts";
import { prepareStyle } from "./prepare-style.ts";
import { renderStyle } from "./render-style.ts";
import { parseStyle } from "./style-document.ts";
import type { StyleDocument } from "./style-document.ts";

const document: StyleDocument = {
  version: 8,
  name: "Test",
  glyphs: "latchkey://fonts/{fontstack}/{range}.pbf",
  sprite: "latchkey://sprite",
  metadata: { kept: "https://untouched.example/" },
  sources: {
    world: { type: "vector", url: "latchkey://tiles/world" },
    templated: { type: "vector", tiles: ["latchkey://tiles/world/{z}/{x}/{y}.pbf"] },
    braces: { type: "vector", url: "mbtiles://{cities}" },
    file: { type: "vector", url: "pmtiles://cities.pmtiles" },
    other: { type: "raster", tiles: ["https://tiles.example.net/{z}/{x}/{y}.png"], tileSize: 256 },
    data: { type: "geojson", data: "https://data.example.net/points.json" },
  },
  layers: [
    { id: "ground", type: "background" },
    { id: "land", type: "fill", source: "world", "source-layer": "earth" },
    { id: "streets", type: "line", source: "braces", "source-layer": "roads" },
  ],
};

const tilesets = new Map([
  ["world", "pbf"],
  ["cities", "pbf"],
]);
const request = { baseUrl: "https://maps.example.org", credentialQuery: "key=lk_pub_abc" };
const prepare = (changed: Partial<StyleDocument> = {}, known = tilesets) =>
  prepareStyle({ id: "test", document: { ...document, ...changed } }, known);
const render = (changed: Partial<StyleDocument> = {}, known = tilesets) =>
  parseStyle(renderStyle(prepare(changed, known).style, request));

describe("a style", () => {
  it("leads to this server under absolute URLs that carry the credential", () => {
    expect(render()).toMatchObject({
      glyphs: "https://maps.example.org/fonts/{fontstack}/{range}.pbf?key=lk_pub_abc",
      sprite: "https://maps.example.org/maps/test/sprite?key=lk_pub_abc",
      sources: {
        world: { url: "https://maps.example.org/tiles/world/tiles.json?key=lk_pub_abc" },
        templated: { tiles: ["https://maps.example.org/tiles/world/{z}/{x}/{y}.pbf?key=lk_pub_abc"] },
        braces: { url: "https://maps.example.org/tiles/cities/tiles.json?key=lk_pub_abc" },
        file: { url: "https://maps.example.org/tiles/cities/tiles.json?key=lk_pub_abc" },
      },
    });
  });

  it("carries the credential on each of its own URLs exactly once, and on no other", () => {
    const urls = JSON.stringify(render()).match(/https?:\/\/[^"]+/g) ?? [];
    for (const url of urls) {
      const count = url.split("lk_pub_abc").length - 1;
      expect([url, count]).toEqual([url, url.startsWith("https://maps.example.org/") ? 1 : 0]);
    }
    expect(urls.length).toBe(9);
  });

  it("carries no credential when it must not travel", () => {
    expect(renderStyle(prepare().style, { ...request, credentialQuery: "" })).not.toContain("key=");
  });

  it("says what must be said: beside a source's own words, and where no TileJSON says it", () => {
    const sources = {
      words: { type: "vector", url: "latchkey://tiles/world", attribution: "Ada" },
      tiles: { type: "vector", tiles: ["latchkey://tiles/world/{z}/{x}/{y}.pbf"] },
      url: { type: "vector", url: "latchkey://tiles/world" },
    };
    const { style } = prepare({ sources, layers: [] });
    const marked = parseStyle(renderStyle(style, { ...request, notice: "For tests" }));
    expect(marked.sources).toMatchObject({
      words: { attribution: "Ada | For tests" },
      tiles: { attribution: "For tests" },
    });
    expect(marked.sources["url"]).not.toHaveProperty("attribution");
    expect(renderStyle(style, request)).not.toContain("For tests");
  });

  it("stays the same JSON around whatever stands in the URL and the credential", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii" }), fc.string({ unit: "binary-ascii" }), (host, credential) => {
        const text = renderStyle(prepare().style, { baseUrl: `https://${host}`, credentialQuery: `key=${credential}` });
        const parsed = parseStyle(text);
        expect(parsed.layers).toEqual(document.layers);
        expect(Object.keys(parsed.sources)).toEqual(Object.keys(document.sources));
      }),
    );
  });

  it("names the tilesets it draws and the other servers it reads from", () => {
    const { style } = prepare();
    expect(style).toMatchObject({ id: "test", name: "Test", tilesets: ["world", "cities"] });
    expect(style.otherOrigins).toEqual(["https://tiles.example.net", "https://data.example.net"]);
  });

  it("takes the file names of a TileServer GL style for its fonts and sprites", () => {
    const rendered = render({ glyphs: "{fontstack}/{range}.pbf", sprite: [{ id: "default", url: "icons" }] });
    expect(rendered.glyphs).toBe("https://maps.example.org/fonts/{fontstack}/{range}.pbf?key=lk_pub_abc");
    expect(rendered.sprite).toEqual([
      { id: "default", url: "https://maps.example.org/maps/test/sprite?key=lk_pub_abc" },
    ]);
  });

  it("is served without the sources whose tileset is not here, and says which", () => {
    const { style, problems } = prepare({ terrain: { source: "braces" } }, new Map([["world", "pbf"]]));
    expect(Object.keys(style.document.sources)).toEqual(["world", "templated", "other", "data"]);
    expect(style.document.layers.map(({ id }) => id)).toEqual(["ground", "land"]);
    expect(style.document).not.toHaveProperty("terrain");
    expect(problems).toEqual([
      "The style `test` is served without its source `braces`: there is no tileset `cities`; there is `world`.",
      "The style `test` is served without its source `file`: there is no tileset `cities`; there is `world`.",
    ]);
  });

  it.each([
    ["latchkey://tiles/world", "source", "tiles.json"],
    ["mbtiles://world", "source", "tiles.json"],
    ["mbtiles://{world}", "source", "tiles.json"],
    ["mbtiles://world.mbtiles", "source", "tiles.json"],
    ["mbtiles:///data/maps/world.mbtiles", "source", "tiles.json"],
    ["pmtiles://{world}", "source", "tiles.json"],
    ["pmtiles://./world.pmtiles", "source", "tiles.json"],
    ["pmtiles://https://tiles.example.org/2026/world.pmtiles", "source", "tiles.json"],
    ["/data/world.json", "source", "tiles.json"],
    ["../data/world.json?key=abc", "source", "tiles.json"],
    ["/world", "source", "tiles.json"],
    ["world", "source", "tiles.json"],
    ["/tiles/world/tiles.json", "source", "tiles.json"],
    ["/data/world/{z}/{x}/{y}.pbf", "tiles", "{z}/{x}/{y}.pbf"],
    ["world/{z}/{x}/{y}", "tiles", "{z}/{x}/{y}.pbf"],
    ["pmtiles://world/{z}/{x}/{y}", "tiles", "{z}/{x}/{y}.pbf"],
  ])("of another server that names its tiles %s has those here", (address, place, rest) => {
    const source = { type: "vector", ...(place === "tiles" ? { tiles: [address] } : { url: address }) };
    const rendered = render({ sources: { s: source }, layers: [] }).sources["s"];
    const expected = `https://maps.example.org/tiles/world/${rest}?key=lk_pub_abc`;
    expect(rendered).toEqual({ type: "vector", ...(place === "tiles" ? { tiles: [expected] } : { url: expected }) });
  });

  it.each([
    [
      "pmtiles://https://tiles.example.org/planet.pmtiles",
      "download it into tilesets/planet.pmtiles, and write latchkey://tiles/",
    ],
    ["mbtiles://{v3}", "there is no tileset `v3`; there is `world`, `cities`."],
    ["/data/v3.json", "there is no tileset `v3`; there is `world`, `cities`."],
    ["/roads,houses", "there is no tileset `roads,houses`;"],
    ["latchkey://world", "`latchkey://world` names no tileset, and write latchkey://tiles/ and its name."],
    ["", "names no tileset"],
  ])("whose source names %j says in a sentence what to do", (url, says) => {
    const { style, problems } = prepare({ sources: { s: { type: "vector", url } }, layers: [] });
    expect(style.document.sources).toEqual({});
    expect(problems).toEqual([expect.stringMatching(/^The style `test` is served without its source `s`: .*\.$/)]);
    expect(problems[0]).toContain(says);
  });

  it("shows the icons of the style whose sheet it names, else its own", () => {
    expect(prepare().style.sheet).toBe("test");
    const { style } = prepare({ sprite: "latchkey://sprite/dark" });
    expect(style.sheet).toBe("dark");
    expect(parseStyle(renderStyle(style, request)).sprite).toBe(
      "https://maps.example.org/maps/test/sprite?key=lk_pub_abc",
    );
  });

  it("is refused with a sentence when it is no style", () => {
    expect(() => parseStyle('{"version": 7, "sources": {}, "layers": []}')).toThrow("it is no map style: version");
    expect(() => parseStyle('{"version": 8, "sources": []}')).toThrow("it is no map style");
  });
});

describe("the style of a tileset that has none", () => {
  const archive: ArchiveFacts = {
    id: "mine",
    name: "My data",
    description: null,
    kind: "vector",
    format: "mvt",
    minZoom: 3,
    maxZoom: 14,
    bounds: [10, 45, 12, 47],
    center: [11, 46, 8],
    attribution: null,
    tileSize: 512,
    vectorLayers: [
      { id: "roads", fields: {} },
      { id: "houses", fields: {} },
    ],
  };
  const renderInspect = (facts: ArchiveFacts) =>
    parseStyle(
      renderStyle(
        prepareStyle({ id: facts.id, document: inspectStyle(facts) }, new Map([[facts.id, "pbf"]])).style,
        request,
      ),
    );

  it("is valid, starts where the data is and draws every layer", () => {
    const style = renderInspect(archive);
    expect(validateStyleMin(JSON.parse(JSON.stringify(style)))).toEqual([]);
    expect(style).toMatchObject({ name: "My data", center: [11, 46], zoom: 8 });
    expect(new Set(style.layers.map((layer) => layer["source-layer"]))).toEqual(
      new Set([undefined, "roads", "houses"]),
    );
  });

  it("shows images as they are", () => {
    const style = renderInspect({ ...archive, kind: "raster", format: "png", tileSize: 256, vectorLayers: null });
    expect(validateStyleMin(JSON.parse(JSON.stringify(style)))).toEqual([]);
    expect(style.layers.map(({ type }) => type)).toEqual(["background", "raster"]);
  });
});
