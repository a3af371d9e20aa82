import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { among, byZoom, every, is, widening } from "./expressions.ts";
import type { Palette } from "./palette.ts";

const areas: [id: string, colour: keyof Palette, fromZoom: number, kinds: string[]][] = [
  ["residential", "residential", 11, ["residential"]],
  [
    "industrial",
    "industrial",
    11,
    ["industrial", "commercial", "retail", "railway", "military", "construction", "brownfield", "landfill", "garages"],
  ],
  ["civic", "civic", 12, ["school", "university", "college", "kindergarten", "hospital", "clinic"]],
  ["wood", "wood", 9, ["wood", "scrub", "orchard"]],
  [
    "grass",
    "grass",
    11,
    [
      "grass",
      "grassland",
      "meadow",
      "village_green",
      "recreation_ground",
      "farmland",
      "allotments",
      "greenfield",
      "golf_course",
      "wetland",
      "common",
    ],
  ],
  ["park", "park", 9, ["park", "nature_reserve"]],
  ["garden", "park", 13, ["garden", "playground"]],
  ["cemetery", "cemetery", 11, ["cemetery"]],
  ["beach", "beach", 11, ["beach", "sand"]],
  ["pitch", "pitch", 13, ["pitch", "stadium", "track", "sports_centre"]],
  ["apron", "runway", 12, ["apron", "pier"]],
  ["square", "minorRoad", 14, ["pedestrian"]],
];

/** Land, land use, water and buildings of the cities archive; they cover the world beneath. */
export function cityGroundLayers(palette: Palette): LayerSpecification[] {
  return [
    plain("city-ocean", "water", ["ocean"], palette.water),
    plain("city-earth", "earth", ["earth"], palette.land),
    ...areas.map(([id, colour, minzoom, kinds]): LayerSpecification => ({
      id: `city-${id}`,
      type: "fill",
      source: "cities",
      "source-layer": "landuse",
      minzoom,
      filter: every(["==", ["geometry-type"], "Polygon"], among("kind", ...kinds)),
      paint: {
        "fill-color": palette[colour],
        "fill-opacity": byZoom([minzoom, 0], [minzoom + 1, 1]),
      },
    })),
    plain("city-water", "water", ["water", "lake", "basin"], palette.water),
    {
      id: "city-coast",
      type: "line",
      source: "cities",
      "source-layer": "earth",
      filter: is("kind", "coastline"),
      layout: { "line-join": "round" },
      paint: { "line-color": palette.coast, "line-width": byZoom([8, 0.8], [15, 1.2]), "line-opacity": 0.8 },
    },
    {
      id: "city-river",
      type: "line",
      source: "cities",
      "source-layer": "water",
      filter: among("kind", "river", "canal", "stream"),
      layout: { "line-join": "round", "line-cap": "round" },
      paint: {
        "line-color": palette.water,
        "line-width": widening(
          [8, 0.6],
          [12, ["match", ["get", "kind"], "stream", 0.6, 1.6] as unknown as number],
          [16, ["match", ["get", "kind"], "stream", 3, 8] as unknown as number],
        ),
      },
    },
    ...buildings(palette),
  ];
}

function plain(id: string, sourceLayer: string, kinds: string[], colour: string): LayerSpecification {
  return {
    id,
    type: "fill",
    source: "cities",
    "source-layer": sourceLayer,
    filter: every(["==", ["geometry-type"], "Polygon"], among("kind", ...kinds)),
    paint: { "fill-color": colour, "fill-antialias": id === "city-water" },
  };
}

function buildings(palette: Palette): LayerSpecification[] {
  return [
    {
      id: "city-building",
      type: "fill",
      source: "cities",
      "source-layer": "buildings",
      minzoom: 13,
      paint: {
        "fill-color": palette.building,
        "fill-outline-color": byZoom([14, palette.building], [15.5, palette.buildingLine]),
        "fill-opacity": byZoom([13, 0], [14, 1]),
      },
    },
  ];
}
