import { type Feature, feature } from "../geometry/feature.ts";
import type { OsmObject } from "../sources/read-osm-city.ts";

const kinds: Record<string, [kind: string, minZoom: number]> = {
  motorway: ["highway", 8],
  motorway_link: ["highway", 11],
  trunk: ["major_road", 8],
  trunk_link: ["major_road", 12],
  primary: ["major_road", 8],
  primary_link: ["major_road", 12],
  secondary: ["major_road", 9],
  secondary_link: ["major_road", 12],
  tertiary: ["medium_road", 10],
  tertiary_link: ["medium_road", 13],
  residential: ["minor_road", 11],
  unclassified: ["minor_road", 11],
  living_street: ["minor_road", 12],
  road: ["minor_road", 12],
  service: ["minor_road", 13],
  pedestrian: ["path", 13],
  footway: ["path", 14],
  path: ["path", 13],
  track: ["path", 12],
  cycleway: ["path", 13],
  steps: ["path", 14],
  bridleway: ["path", 14],
};

/** A road, railway or runway of the map, or undefined for every other object. */
export function roadOf({ tags, geometry }: OsmObject): Feature | undefined {
  if (geometry.type !== "LineString" && geometry.type !== "MultiLineString") return undefined;
  const highway = tags["highway"] ?? "";
  const road = kinds[highway];
  const on = (key: string) => (tags[key] !== undefined && tags[key] !== "no" ? true : undefined);
  if (road !== undefined) {
    return feature(geometry, {
      kind: road[0],
      kind_detail: highway.replace("_link", ""),
      name: tags["name"],
      min_zoom: road[1],
      is_link: highway.endsWith("_link") ? true : undefined,
      is_bridge: on("bridge"),
      is_tunnel: on("tunnel"),
      oneway: tags["oneway"] === "yes" ? "yes" : undefined,
      shield_text: tags["ref"],
    });
  }
  const rail = tags["railway"];
  if (rail === "rail" || rail === "light_rail" || rail === "tram") {
    const siding = tags["service"] !== undefined;
    return feature(geometry, { kind: "rail", kind_detail: siding ? "service" : rail, min_zoom: siding ? 13 : 10 });
  }
  const air = tags["aeroway"];
  if (air === "runway" || air === "taxiway") {
    return feature(geometry, { kind: "aeroway", kind_detail: air, min_zoom: air === "runway" ? 9 : 11 });
  }
  return undefined;
}
