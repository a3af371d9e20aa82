import { among, every, first, get, holds, is, not, shaped } from "./expressions.ts";
import type { Expression } from "./expressions.ts";
import { roadSelections } from "./schema.ts";
import type { Schema, Selection } from "./schema.ts";

const covers = (where: Expression): Selection => ({ from: "landcover", where });
const used = (...classes: readonly string[]): Selection => ({ from: "landuse", where: among("class", ...classes) });
const roads = (where: Expression): Selection => ({ from: "transportation", where });
const names = (...classes: readonly string[]): Selection => ({
  from: "transportation_name",
  where: every(among("class", ...classes), ["has", "name"]),
});
const waters = (...classes: readonly string[]): Selection => ({
  from: "water_name",
  where: among("class", ...classes),
});
const places = (...classes: readonly string[]): Selection => ({ from: "place", where: among("class", ...classes) });
const borders = (where: Expression): Selection => ({
  from: "boundary",
  where: every(where, not(holds("maritime"))),
});
const country: Expression = ["<=", get("admin_level"), 2];
const bridge = is("brunnel", "bridge");
const ramp = holds("ramp");
const capital: Expression = ["==", ["to-string", get("capital")], "2"];
/** Places compete by rank; below zoom 8 only those that stand out are shown. */
const outstanding: Expression = ["<=", first(["rank"], 12), ["+", 3, ["*", 1.4, ["zoom"]]]];
const dots = (where: Expression): Selection => ({ from: "place", where: every(where, outstanding) });

/** The schema of OpenMapTiles, version 3, which Planetiler, Tilemaker and MapTiler write too. */
export const openmaptiles: Schema = {
  name: "OpenMapTiles",
  marks: [
    "transportation",
    "transportation_name",
    "water_name",
    "waterway",
    "landcover",
    "place",
    "boundary",
    "aeroway",
  ],
  layers: {
    "cover-grassland": covers(is("class", "grass")),
    "cover-farmland": covers(is("class", "farmland")),
    "cover-forest": covers(is("class", "wood")),
    "cover-barren": covers(among("class", "rock", "sand")),
    "cover-glacier": covers(is("class", "ice")),
    "city-residential": used("residential", "suburb", "suburbs", "neighbourhood", "quarter"),
    "city-industrial": used("industrial", "commercial", "retail", "railway", "military", "garages", "quarry"),
    "city-civic": used("school", "university", "college", "kindergarten", "hospital", "library"),
    "city-wood": covers(is("class", "wood")),
    "city-grass": covers(
      every(among("class", "grass", "wetland", "farmland"), not(among("subclass", "park", "garden"))),
    ),
    "city-park": { from: "park", where: shaped("Polygon") },
    "city-garden": { ...covers(among("subclass", "park", "garden", "village_green")), minzoom: 10 },
    "city-cemetery": used("cemetery"),
    "city-beach": covers(is("class", "sand")),
    "city-pitch": used("pitch", "stadium", "track", "playground", "theme_park", "zoo"),
    "city-apron": { from: "aeroway", where: every(shaped("Polygon"), among("class", "apron", "runway", "taxiway")) },
    "city-square": roads(every(shaped("Polygon"), among("class", "path", "pier", "minor"))),
    "city-water": { from: "water", where: not(is("brunnel", "tunnel")), minzoom: 0 },
    "city-river": {
      from: "waterway",
      where: every(among("class", "river", "canal", "stream"), not(is("brunnel", "tunnel"))),
    },
    "city-building": { from: "building", where: null },
    ...roadSelections({
      from: "transportation",
      bridge,
      classes: {
        service: among("class", "service", "track", "raceway"),
        minor: every(shaped("LineString"), among("class", "minor", "minor_road", "busway")),
        medium: every(is("class", "tertiary"), not(ramp)),
        link: every(among("class", "motorway", "trunk", "primary", "secondary", "tertiary"), ramp),
        secondary: every(is("class", "secondary"), not(ramp)),
        primary: every(among("class", "trunk", "primary"), not(ramp)),
        highway: every(is("class", "motorway"), not(ramp)),
      },
    }),
    runway: { from: "aeroway", where: every(shaped("LineString"), among("class", "runway", "taxiway")) },
    "road-path": roads(every(shaped("LineString"), is("class", "path"))),
    rail: roads(among("class", "rail", "transit")),
    "rail-ties": roads(is("class", "rail")),
    "road-oneway": roads(every(is("oneway", 1), among("class", "minor", "tertiary", "secondary", "primary"))),
    "border-state": borders(among("admin_level", 3, 4)),
    "border-country-glow": borders(every(country, not(holds("disputed")))),
    "border-country": borders(every(country, not(holds("disputed")))),
    "border-disputed": borders(every(country, holds("disputed"))),
    "road-name-minor": names("minor", "minor_road", "service", "track", "path", "busway"),
    "road-name-medium": names("tertiary"),
    "road-name-major": names("motorway", "trunk", "primary", "secondary"),
    "road-shield": {
      from: "transportation_name",
      where: every(
        among("class", "motorway", "trunk", "primary", "secondary"),
        ["has", "ref"],
        ["<=", ["length", ["to-string", get("ref")]], 5],
      ),
    },
    poi: { from: "poi", where: ["has", "name"], keepsFilter: true },
    "water-lake": waters("lake"),
    "water-sea": waters("sea", "bay", "strait"),
    "water-ocean": waters("ocean"),
    "city-water-name": { from: "waterway", where: every(among("class", "river", "canal"), ["has", "name"]) },
    "place-suburb": places("suburb", "quarter", "neighbourhood"),
    "place-village": places("village", "hamlet"),
    "place-town": places("town"),
    "place-state": places("state", "province"),
    "place-city": places("city"),
    "place-town-dot": dots(every(is("class", "town"), not(capital))),
    "place-city-dot": dots(every(is("class", "city"), not(capital))),
    "place-capital-dot": dots(every(among("class", "city", "town"), capital)),
    "place-country": places("country"),
  },
  terms: [
    [first(["name:en", "name"]), first(["name:en", "name_en", "name:latin", "name"])],
    [get("shield_text"), ["to-string", get("ref")]],
    [
      ["to-string", get("is_tunnel")],
      ["case", is("brunnel", "tunnel"), "true", "false"],
    ],
    [get("kind_detail"), get("class")],
    [get("kind"), first(["subclass", "class"], "")],
    // Points of interest are ranked within their neighbourhood: the nearer, the more of them.
    [get("min_zoom"), ["+", 12, ["*", 0.25, first(["rank"], 99)]]],
    [get("sort_key"), first(["rank"], 99)],
    [get("population_rank"), ["-", 13, ["*", 0.6, first(["rank"], 9)]]],
    [get("area_rank"), ["-", 10, ["*", 1.4, first(["rank"], 5)]]],
  ],
};
