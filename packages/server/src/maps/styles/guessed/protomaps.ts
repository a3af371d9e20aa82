import { among, every, first, get, holds, is, not, shaped, some } from "./expressions.ts";
import type { Expression } from "./expressions.ts";
import { roadSelections } from "./schema.ts";
import type { Schema, Selection } from "./schema.ts";

const ripe: Expression = ["<=", first(["min_zoom"], 0), ["zoom"]];
const area = shaped("Polygon");
const covers = (...kinds: readonly string[]): Selection => ({ from: "landcover", where: among("kind", ...kinds) });
const used = (...kinds: readonly string[]): Selection => ({
  from: "landuse",
  where: every(area, among("kind", ...kinds)),
});
const borders = (where: Expression): Selection => ({ from: "boundaries", where });
const roads = (where: Expression): Selection => ({ from: "roads", where });
const places = (where: Expression): Selection => ({ from: "places", where: every(where, ripe) });
const seas = (...kinds: readonly string[]): Selection => ({
  from: "water",
  where: every(shaped("Point"), among("kind", ...kinds), ripe),
});
const tertiary = some(is("kind", "medium_road"), every(is("kind", "major_road"), among("kind_detail", "tertiary")));
const ground = not(holds("is_link"));

/** The basemap schema of Protomaps, version 4 (and 3): the one that the atlas' own tiles follow. */
export const protomaps: Schema = {
  name: "Protomaps",
  marks: ["earth", "roads", "pois", "places", "boundaries", "landuse"],
  layers: {
    earth: { from: "earth", where: area },
    "cover-grassland": covers("grassland"),
    "cover-farmland": covers("farmland"),
    "cover-forest": covers("forest"),
    "cover-scrub": covers("scrub"),
    "cover-barren": covers("barren"),
    "cover-glacier": covers("glacier"),
    "city-residential": used("residential"),
    "city-industrial": used("industrial", "commercial", "retail", "railway", "military", "airfield"),
    "city-civic": used("school", "university", "college", "kindergarten", "hospital"),
    "city-wood": used("wood", "forest", "scrub", "orchard"),
    "city-grass": used(
      "grass",
      "grassland",
      "meadow",
      "village_green",
      "recreation_ground",
      "allotments",
      "golf_course",
    ),
    "city-park": used("park", "nature_reserve", "national_park", "protected_area"),
    "city-garden": used("garden", "playground", "zoo"),
    "city-cemetery": used("cemetery"),
    "city-beach": used("beach", "sand"),
    "city-pitch": used("pitch", "stadium", "track"),
    "city-apron": used("pier", "aerodrome"),
    "city-square": used("pedestrian"),
    "city-water": { from: "water", where: area, minzoom: 0 },
    "city-river": { from: "water", where: every(shaped("LineString"), among("kind", "river", "canal", "stream")) },
    "city-building": { from: "buildings", where: area },
    ...roadSelections({
      from: "roads",
      bridge: holds("is_bridge"),
      classes: {
        service: every(is("kind", "minor_road"), is("kind_detail", "service")),
        minor: every(is("kind", "minor_road"), not(is("kind_detail", "service"))),
        medium: every(tertiary, ground),
        link: every(among("kind", "major_road", "highway"), holds("is_link")),
        secondary: every(is("kind", "major_road"), ground, is("kind_detail", "secondary")),
        primary: every(is("kind", "major_road"), ground, not(among("kind_detail", "secondary", "tertiary"))),
        highway: every(is("kind", "highway"), ground),
      },
    }),
    runway: roads(among("kind", "aeroway", "runway", "taxiway")),
    "road-path": roads(is("kind", "path")),
    rail: roads(is("kind", "rail")),
    "rail-ties": roads(is("kind", "rail")),
    "road-oneway": roads(every(is("oneway", "yes"), among("kind", "minor_road", "medium_road", "major_road"))),
    "border-state": borders(every(is("kind", "region"), ripe)),
    "border-country-glow": borders(every(is("kind", "country"), not(holds("disputed")))),
    "border-country": borders(every(is("kind", "country"), not(holds("disputed")))),
    "border-disputed": borders(every(is("kind", "country"), holds("disputed"))),
    "road-name-minor": roads(every(among("kind", "minor_road", "path"), ["has", "name"])),
    "road-name-medium": roads(every(tertiary, ["has", "name"])),
    "road-name-major": roads(every(among("kind", "major_road", "highway"), not(tertiary), ["has", "name"])),
    "road-shield": roads(
      every(among("kind", "highway", "major_road"), ["has", "shield_text"], ["<=", ["length", get("shield_text")], 5]),
    ),
    poi: { from: "pois", where: ["has", "name"], keepsFilter: true },
    "water-lake": seas("lake", "water", "reservoir"),
    "water-sea": seas("sea", "bay", "strait", "fjord"),
    "water-ocean": seas("ocean"),
    "city-water-name": {
      from: "water",
      where: every(shaped("LineString"), among("kind", "river", "canal"), ["has", "name"]),
    },
    "place-suburb": places(among("kind", "macrohood", "neighbourhood")),
    "place-village": places(every(is("kind", "locality"), not(among("kind_detail", "city", "town")))),
    "place-town": places(every(is("kind", "locality"), is("kind_detail", "town"))),
    "place-state": places(is("kind", "region")),
    "place-city": places(every(is("kind", "locality"), is("kind_detail", "city"))),
    "place-town-dot": places(every(is("kind", "locality"), is("kind_detail", "town"), not(is("capital", "yes")))),
    "place-city-dot": places(every(is("kind", "locality"), is("kind_detail", "city"), not(is("capital", "yes")))),
    "place-capital-dot": places(every(is("kind", "locality"), is("capital", "yes"))),
    "place-country": places(is("kind", "country")),
  },
  terms: [
    [get("min_zoom"), first(["min_zoom"], 0)],
    [get("sort_key"), first(["sort_key", "min_zoom"], 0)],
    [get("population_rank"), first(["population_rank"], 8)],
    // Of a country: how large its name is.
    [get("area_rank"), ["-", first(["population_rank"], 8), 4]],
  ],
};
