import { expect, it } from "vitest";
import type { ArchiveFacts } from "#maps/archive/archive-facts.ts";
import { renderTileJson } from "./render-tile-json.ts";

const archive: ArchiveFacts = {
  id: "world",
  name: "World",
  description: null,
  kind: "vector",
  format: "mvt",
  minZoom: 0,
  maxZoom: 7,
  bounds: [-180, -85, 180, 85],
  center: [12, 24, 2],
  attribution: '© <a href="https://example.org">Somebody</a>',
  tileSize: 512,
  vectorLayers: [{ id: "roads", fields: { kind: "String" } }],
};

it("describes a tileset as TileJSON 3.0.0 whose tile URLs carry the credential", () => {
  const request = { baseUrl: "https://maps.example.org", credentialQuery: "key=lk_pub_abc" };
  expect(JSON.parse(renderTileJson(archive, request))).toEqual({
    tilejson: "3.0.0",
    tiles: ["https://maps.example.org/tiles/world/{z}/{x}/{y}.pbf?key=lk_pub_abc"],
    name: "World",
    attribution: archive.attribution,
    scheme: "xyz",
    format: "pbf",
    minzoom: 0,
    maxzoom: 7,
    bounds: [-180, -85, 180, 85],
    center: [12, 24, 2],
    vector_layers: [{ id: "roads", fields: { kind: "String" } }],
  });
});

it("names image tiles by their own ending, and leaves out what images do not have", () => {
  const request = { baseUrl: "https://maps.example.org", credentialQuery: "" };
  const image = JSON.parse(
    renderTileJson({ ...archive, kind: "raster", format: "webp", tileSize: 256, vectorLayers: null }, request),
  );
  expect(image.tiles).toEqual(["https://maps.example.org/tiles/world/{z}/{x}/{y}.webp"]);
  expect(image.tileSize).toBe(256);
  expect(image).not.toHaveProperty("vector_layers");
});
