import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { covers } from "./covers.ts";

const STYLE = { service: "maps", resource: { id: "streets", admittedBy: ["streets"] } };
const TILES = { service: "maps", resource: { id: "world", admittedBy: ["world", "streets", "dark"] } };
const FONTS = { service: "maps", resource: null };
const IMAGE = { service: "static", resource: { id: "streets", admittedBy: ["streets"] } };

describe("a signed prefix", () => {
  test.each([
    ["/maps/streets", "/maps/streets/style.json", STYLE],
    ["/maps/streets", "/maps/streets", STYLE],
    ["/maps/streets", "/maps/streets/sprite%402x.png", STYLE],
    ["/maps/streets", "/tiles/world/3/4/2.pbf", TILES],
    ["/maps/streets", "/fonts/Noto%20Sans%20Regular/0-255.pbf", FONTS],
    ["/maps/streets", "/maps/streets/static/0,0,1/10x10.png", IMAGE],
    ["/tiles/world", "/tiles/world/tiles.json", TILES],
    ["/tiles/world/3", "/tiles/world/3/4/2.pbf", TILES],
  ])("%s covers %s", (prefix, path, asked) => {
    expect(covers(prefix, { path, ...asked })).toBe(true);
  });

  test.each([
    ["/maps/dark", "/maps/streets/style.json", STYLE],
    ["/maps/street", "/maps/streets/style.json", STYLE],
    ["/maps/light", "/tiles/world/3/4/2.pbf", TILES],
    [
      "/maps/streets",
      "/maps/streetsX/style.json",
      { service: "maps", resource: { id: "streetsX", admittedBy: ["streetsX"] } },
    ],
    ["/maps/streets/style.json", "/tiles/world/3/4/2.pbf", TILES],
    ["/maps", "/maps/streets/style.json/..", STYLE],
    ["/maps/streets", "/maps/streets/../dark/style.json", STYLE],
    ["/maps/streets", "/maps/streets/%2e%2e/dark/style.json", STYLE],
    ["/maps/streets", "/maps/streets/..%2fdark/style.json", STYLE],
    ["/maps/streets", "/maps/streets//style.json", STYLE],
    ["/maps/streets", "/maps/streets/;/style.json", STYLE],
    ["/maps/streets", "/maps/streets\\static/0,0,1/10x10.png", IMAGE],
    ["/maps/streets", "/static/streets/0,0,1/10x10.png", IMAGE],
    ["/tiles/world", "/fonts/Noto%20Sans%20Regular/0-255.pbf", FONTS],
    ["/tiles/worl", "/tiles/world/3/4/2.pbf", TILES],
    ["/", "/tiles/world/3/4/2.pbf", TILES],
    ["", "/tiles/world/3/4/2.pbf", TILES],
    ["/tiles/", "/tiles/world/3/4/2.pbf", TILES],
    ["/tiles/..", "/tiles/../3/4/2.pbf", TILES],
    ["tiles/world", "tiles/world/3/4/2.pbf", TILES],
    ["/tiles/world?x", "/tiles/world?x/3", TILES],
  ])("%s does not cover %s", (prefix, path, asked) => {
    expect(covers(prefix, { path, ...asked })).toBe(false);
  });

  test("covers nothing beside it, whatever the path is made of", () => {
    const segment = fc.constantFrom(
      "streets",
      "dark",
      "..",
      ".",
      "",
      "%2e%2e",
      "%2f",
      ";",
      "\\",
      "style.json",
      "streets%00",
    );
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 6 }), (segments) => {
        const path = `/maps/${segments.join("/")}`;
        const elsewhere = { service: "other", resource: null };
        if (!covers("/maps/streets", { path, ...elsewhere })) return;
        expect(URL.parse(path, "http://h")?.pathname).toBe(path);
        expect(path).toMatch(/^\/maps\/streets(\/|$)/);
      }),
    );
  });
});
