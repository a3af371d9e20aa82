import type { Retag, TaggedFeature } from "./retag-tile.cases.ts";

/** How the atlas' features are called in other schemas: enough of each to look at, from what those schemas' documentations say. */
export const SCHEMA_RETAGS: Readonly<Record<"protomaps" | "openmaptiles" | "shortbread", Retag>> = {
  protomaps: ({ layer, tags }) => [
    { layer, tags: { ...tags, area_rank: undefined, stroke_weight: undefined, sort_key: undefined } },
  ],
  openmaptiles: (feature) => (OPENMAPTILES[feature.layer] ?? none)(feature, namesOf(feature.tags)),
  shortbread: (feature) => (SHORTBREAD[feature.layer] ?? none)(feature, namesOf(feature.tags)),
};

type Rule = (feature: TaggedFeature, names: Names) => ReturnType<Retag>;
type Names = { readonly name: unknown; readonly english: unknown };

const none: Rule = () => [];
const POINT = 1;
const AREA = 3;

const CLASSES: Readonly<Record<string, string>> = {
  residential: "minor",
  unclassified: "minor",
  living_street: "minor",
  path: "path",
  footway: "path",
  pedestrian: "path",
  steps: "path",
  cycleway: "path",
};
const COVERS: Readonly<Record<string, [string, string]>> = {
  grass: ["grass", "grass"],
  recreation_ground: ["grass", "recreation_ground"],
  park: ["grass", "park"],
  garden: ["grass", "garden"],
  meadow: ["grass", "meadow"],
  wood: ["wood", "wood"],
  scrub: ["grass", "scrub"],
  beach: ["sand", "beach"],
  sand: ["sand", "sand"],
  grassland: ["grass", "grassland"],
  farmland: ["farmland", "farmland"],
  forest: ["wood", "wood"],
  glacier: ["ice", "glacier"],
  barren: ["rock", "bare_rock"],
};
const LEVELS: Readonly<Record<string, number>> = { country: 2, region: 4 };

const OPENMAPTILES: Readonly<Record<string, Rule>> = {
  landcover: ({ tags }) => openmaptilesCover(tags["kind"]),
  landuse: ({ tags }) => {
    const cover = openmaptilesCover(tags["kind"]);
    return cover.length > 0 ? cover : [{ layer: "landuse", tags: { class: tags["kind"] } }];
  },
  water({ shape, tags }, { name, english }) {
    const kind = tags["kind"];
    if (shape === POINT) return [{ layer: "water_name", tags: { class: kind, name, "name:en": english } }];
    if (shape === AREA) return [{ layer: "water", tags: { class: kind === "ocean" ? "ocean" : "lake" } }];
    return [{ layer: "waterway", tags: { class: kind, name } }];
  },
  buildings: ({ tags }) => [{ layer: "building", tags: { render_height: tags["height"] } }],
  roads({ tags }, { name }) {
    const detail = textIn(tags["kind_detail"]);
    if (tags["kind"] === "aeroway") return [{ layer: "aeroway", tags: { class: detail } }];
    const kind = CLASSES[detail] ?? detail;
    const brunnel = tags["is_bridge"] === true ? "bridge" : tags["is_tunnel"] === true ? "tunnel" : undefined;
    const ramp = tags["is_link"] === true ? 1 : undefined;
    const oneway = tags["oneway"] === "yes" ? 1 : undefined;
    const road = { layer: "transportation", tags: { class: kind, brunnel, ramp, oneway } };
    const named = { layer: "transportation_name", tags: { class: kind, name, ref: tags["shield_text"] } };
    return name === undefined ? [road] : [road, named];
  },
  boundaries: ({ tags }) => [
    {
      layer: "boundary",
      tags: { admin_level: LEVELS[String(tags["kind"])], disputed: tags["disputed"] === true ? 1 : 0, maritime: 0 },
    },
  ],
  places({ tags }, { name, english }) {
    const kind = tags["kind"] === "country" ? "country" : tags["kind"] === "region" ? "state" : tags["kind_detail"];
    const rank = Math.max(1, Math.round(14 - Number(tags["population_rank"] ?? 6)));
    const capital = tags["capital"] === "yes" ? 2 : tags["capital"] === "4" ? 4 : undefined;
    return [{ layer: "place", tags: { class: kind, name, "name:en": english, rank: Math.min(rank, 12), capital } }];
  },
  pois: ({ tags }, { name }) => [
    {
      layer: "poi",
      tags: { class: tags["kind"], subclass: tags["kind"], name, rank: (Number(tags["min_zoom"]) - 11) * 4 },
    },
  ],
};

function openmaptilesCover(kind: unknown): ReturnType<Retag> {
  const cover = COVERS[String(kind)];
  return cover ? [{ layer: "landcover", tags: { class: cover[0], subclass: cover[1] } }] : [];
}

const SITES = new Set(["school", "university", "hospital", "college", "prison", "sports_centre", "stadium", "pitch"]);

const SHORTBREAD: Readonly<Record<string, Rule>> = {
  landuse({ tags }) {
    const kind = tags["kind"] === "wood" ? "forest" : tags["kind"];
    return [{ layer: SITES.has(String(kind)) ? "sites" : "land", tags: { kind } }];
  },
  water({ shape, tags }, { name, english }) {
    const kind = tags["kind"];
    if (shape === POINT)
      return [{ layer: "water_polygons_labels", tags: { kind: "water", name, name_en: english, way_area: 1e9 } }];
    if (shape !== AREA)
      return [
        { layer: "water_lines", tags: { kind } },
        { layer: "water_lines_labels", tags: { kind, name } },
      ];
    return [kind === "ocean" ? { layer: "ocean", tags: {} } : { layer: "water_polygons", tags: { kind: "water" } }];
  },
  buildings: () => [{ layer: "buildings", tags: { dummy: 1 } }],
  roads({ tags }, { name }) {
    const { is_link: link, is_bridge: bridge, is_tunnel: tunnel } = tags;
    const kind = tags["kind_detail"];
    const oneway = tags["oneway"] === "yes" ? true : undefined;
    const street = { layer: "streets", tags: { kind, link, bridge, tunnel, oneway } };
    return name === undefined
      ? [street]
      : [street, { layer: "street_labels", tags: { kind, name, ref: tags["shield_text"] } }];
  },
  boundaries: ({ tags }) => [
    { layer: "boundaries", tags: { admin_level: LEVELS[String(tags["kind"])], disputed: tags["disputed"] } },
  ],
  places({ tags }, { name, english }) {
    const level = LEVELS[String(tags["kind"])];
    const rank = Number(tags["area_rank"] ?? 4);
    if (level !== undefined)
      return [
        {
          layer: "boundary_labels",
          tags: { admin_level: level, name, name_en: english, way_area: 10 ** (8.5 + rank / 2) },
        },
      ];
    const kind = tags["capital"] === "yes" ? "capital" : tags["kind_detail"];
    const population = Math.round(10 ** ((Number(tags["population_rank"] ?? 4) - 4) / 1.3));
    return [{ layer: "place_labels", tags: { kind, name, name_en: english, population } }];
  },
  pois: ({ tags }, { name }) => [{ layer: "pois", tags: { amenity: tags["kind"], name } }],
};

function textIn(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function namesOf(tags: TaggedFeature["tags"]): Names {
  return { name: tags["name"], english: tags["name:en"] ?? tags["name"] };
}
