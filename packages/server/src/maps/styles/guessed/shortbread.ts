import { among, every, first, get, holds, is, not } from "./expressions.ts";
import type { Expression } from "./expressions.ts";
import { roadSelections } from "./schema.ts";
import type { Schema, Selection } from "./schema.ts";

const land = (...kinds: readonly string[]): Selection => ({ from: "land", where: among("kind", ...kinds) });
const streets = (where: Expression): Selection => ({ from: "streets", where });
const names = (...kinds: readonly string[]): Selection => ({
  from: "street_labels",
  where: every(among("kind", ...kinds), ["has", "name"]),
});
const places = (...kinds: readonly string[]): Selection => ({ from: "place_labels", where: among("kind", ...kinds) });
const borders = (where: Expression): Selection => ({
  from: "boundaries",
  where: every(where, not(holds("maritime")), not(holds("coastline"))),
});
const link = holds("link");
const rails = among("kind", "rail", "light_rail", "narrow_gauge", "subway", "tram", "funicular", "monorail");
const population = ["to-number", first(["population"], 0), 0];
/** Powers of ten: a city of a million has 6. */
const size: Expression = ["log10", ["max", 1, population]];
const dots = (...kinds: readonly string[]): Selection => ({
  from: "place_labels",
  where: every(among("kind", ...kinds), [">=", size, ["-", 6.6, ["*", 0.35, ["zoom"]]]]),
});
const kind: Expression = first(["amenity", "tourism", "leisure", "shop", "historic", "kind"], "");
const landmarks = [
  "station",
  "hospital",
  "university",
  "museum",
  "theatre",
  "townhall",
  "stadium",
  "zoo",
  "attraction",
];

/** The Shortbread schema, version 1, of Geofabrik, VersaTiles and openstreetmap.org. */
export const shortbread: Schema = {
  name: "Shortbread",
  marks: [
    "ocean",
    "water_polygons",
    "water_lines",
    "streets",
    "street_labels",
    "place_labels",
    "boundary_labels",
    "sites",
  ],
  layers: {
    "cover-glacier": { from: "water_polygons", where: is("kind", "glacier") },
    "city-ocean": { from: "ocean", where: null },
    "city-residential": land("residential", "garages"),
    "city-industrial": land("industrial", "commercial", "retail", "railway", "landfill", "brownfield", "quarry"),
    "city-civic": { from: "sites", where: among("kind", "university", "hospital", "school", "college", "prison") },
    "city-wood": land("forest", "scrub", "orchard", "heath"),
    "city-grass": land(
      "grass",
      "grassland",
      "meadow",
      "farmland",
      "greenfield",
      "allotments",
      "recreation_ground",
      "village_green",
      "golf_course",
      "wetland",
      "marsh",
      "swamp",
      "bog",
      "vineyard",
    ),
    "city-park": land("park"),
    "city-garden": land("garden", "playground", "miniature_golf"),
    "city-cemetery": land("cemetery", "grave_yard"),
    "city-beach": land("beach", "sand"),
    "city-pitch": { from: "sites", where: among("kind", "sports_center", "sports_centre", "pitch", "stadium") },
    "city-apron": { from: "street_polygons", where: among("kind", "runway", "taxiway") },
    "city-square": { from: "street_polygons", where: among("kind", "pedestrian", "service", "footway") },
    "city-water": { from: "water_polygons", where: not(is("kind", "glacier")), minzoom: 0 },
    "city-river": {
      from: "water_lines",
      where: every(among("kind", "river", "canal", "stream"), not(holds("tunnel"))),
    },
    "city-building": { from: "buildings", where: null },
    ...roadSelections({
      from: "streets",
      bridge: holds("bridge"),
      classes: {
        service: among("kind", "service", "track", "busway", "bus_guideway"),
        minor: among("kind", "unclassified", "residential", "living_street", "pedestrian"),
        medium: every(is("kind", "tertiary"), not(link)),
        link: every(among("kind", "motorway", "trunk", "primary", "secondary", "tertiary"), link),
        secondary: every(is("kind", "secondary"), not(link)),
        primary: every(among("kind", "trunk", "primary"), not(link)),
        highway: every(is("kind", "motorway"), not(link)),
      },
    }),
    runway: streets(among("kind", "runway", "taxiway")),
    "road-path": streets(among("kind", "path", "footway", "steps", "cycleway", "bridleway")),
    rail: streets(rails),
    "rail-ties": streets(is("kind", "rail")),
    "road-oneway": streets(
      every(holds("oneway"), among("kind", "residential", "unclassified", "tertiary", "secondary")),
    ),
    "border-state": borders(among("admin_level", 3, 4)),
    "border-country-glow": borders(every(is("admin_level", 2), not(holds("disputed")))),
    "border-country": borders(every(is("admin_level", 2), not(holds("disputed")))),
    "border-disputed": borders(every(is("admin_level", 2), holds("disputed"))),
    "road-name-minor": names("unclassified", "residential", "living_street", "pedestrian", "service", "track", "path"),
    "road-name-medium": names("tertiary"),
    "road-name-major": names("motorway", "trunk", "primary", "secondary"),
    "road-shield": {
      from: "street_labels",
      where: every(among("kind", "motorway", "trunk", "primary"), ["has", "ref"], ["<=", ["length", get("ref")], 5]),
    },
    poi: { from: "pois", where: ["has", "name"], keepsFilter: true },
    "water-lake": { from: "water_polygons_labels", where: not(among("kind", "river", "riverbank")) },
    "city-water-name": { from: "water_lines_labels", where: every(among("kind", "river", "canal"), ["has", "name"]) },
    "place-suburb": places("suburb", "quarter", "neighbourhood"),
    "place-village": places("village", "hamlet"),
    "place-town": places("town"),
    "place-state": { from: "boundary_labels", where: is("admin_level", 4) },
    "place-city": places("city", "state_capital", "capital"),
    "place-town-dot": dots("town"),
    "place-city-dot": dots("city", "state_capital"),
    "place-capital-dot": places("capital"),
    "place-country": { from: "boundary_labels", where: is("admin_level", 2) },
  },
  terms: [
    [first(["name:en", "name"]), first(["name_en", "name"])],
    [get("shield_text"), get("ref")],
    [
      ["to-string", get("is_tunnel")],
      ["case", holds("tunnel"), "true", "false"],
    ],
    [get("kind_detail"), get("kind")],
    [get("kind"), kind],
    // A point of interest is seen from here on: landmarks first.
    [get("min_zoom"), ["match", kind, landmarks, 14, 15.5]],
    [get("sort_key"), ["-", 0, ["max", size, ["log10", ["max", 1, ["to-number", first(["way_area"], 0), 0]]]]]],
    [get("population_rank"), ["+", 4, ["*", 1.3, size]]],
    // Of a country: how large its name is, from the area of a million square kilometres (10 to the 12th square metres) down.
    [get("area_rank"), ["*", 2, ["-", ["log10", ["max", 1, ["to-number", first(["way_area"], 1e11), 1e11]]], 8.5]]],
  ],
};
