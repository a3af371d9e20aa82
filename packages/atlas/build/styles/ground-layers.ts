import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { among, byZoom, every, is, ripe } from "./expressions.ts";
import type { Palette } from "./palette.ts";

/** Land, its cover, sea, lakes and rivers of the world archive. */
export function groundLayers(palette: Palette): LayerSpecification[] {
  const world = { source: "world" } as const;
  return [
    { id: "background", type: "background", paint: { "background-color": palette.water } },
    {
      ...world,
      id: "earth",
      type: "fill",
      "source-layer": "earth",
      filter: is("kind", "earth"),
      paint: { "fill-color": palette.land, "fill-antialias": false },
    },
    ...coverLayers(palette),
    {
      ...world,
      id: "ocean",
      type: "fill",
      "source-layer": "water",
      filter: is("kind", "ocean"),
      paint: { "fill-color": palette.water, "fill-antialias": false },
    },
    {
      ...world,
      id: "lake",
      type: "fill",
      "source-layer": "water",
      filter: every(["==", ["geometry-type"], "Polygon"], is("kind", "lake")),
      paint: { "fill-color": palette.water, "fill-outline-color": palette.coast },
    },
    {
      ...world,
      id: "coast",
      type: "line",
      "source-layer": "earth",
      filter: is("kind", "coastline"),
      layout: { "line-join": "round" },
      paint: {
        "line-color": palette.coast,
        "line-width": byZoom([0, 0.3], [3, 0.6], [7, 1]),
        "line-opacity": byZoom([0, 0.5], [3, 0.9]),
      },
    },
    river(palette),
  ];
}

function river(palette: Palette): LayerSpecification {
  const weight = (factor: number) => ["max", 0.25, ["*", factor, ["get", "stroke_weight"]]] as unknown as number;
  return {
    id: "river",
    type: "line",
    source: "world",
    "source-layer": "water",
    minzoom: 2,
    filter: every(["==", ["geometry-type"], "LineString"], is("kind", "river"), ripe),
    layout: { "line-join": "round", "line-cap": "round" },
    paint: {
      "line-color": palette.waterLine,
      "line-width": byZoom([2, weight(0.9)], [5, weight(3)], [8, weight(7)], [11, weight(13)]),
      "line-opacity": byZoom([2, 0.6], [4, 1]),
    },
  };
}

const coverKinds = ["grassland", "farmland", "forest", "scrub", "barren", "glacier"] as const;

/** Bands of one measure lie on each other, so each kind is its own layer, in this order. */
function coverLayers(palette: Palette): LayerSpecification[] {
  return coverKinds.map((kind) => ({
    id: `cover-${kind}`,
    type: "fill",
    source: "world",
    "source-layer": "landcover",
    maxzoom: kind === "glacier" ? 12 : 8,
    filter: among("kind", kind),
    paint: {
      "fill-color": palette[kind],
      "fill-antialias": false,
      "fill-opacity": kind === "glacier" ? 1 : byZoom([5, 1], [7.8, 0]),
    },
  }));
}
