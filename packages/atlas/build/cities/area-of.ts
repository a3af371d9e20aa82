import { type Feature, feature } from "../geometry/feature.ts";
import type { OsmObject } from "../sources/read-osm-city.ts";

const renamed: Record<string, string> = { forest: "wood", tree_row: "wood" };
const grounds = new Set(["school", "university", "college", "kindergarten", "hospital", "clinic"]);

/** An area of land use, or undefined for every other object. */
export function landuseOf({ tags, geometry }: OsmObject): Feature | undefined {
  if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return undefined;
  if (tags["building"] !== undefined) return undefined;
  const amenity = tags["amenity"];
  const kind =
    (amenity !== undefined && grounds.has(amenity) ? amenity : undefined) ??
    tags["leisure"] ??
    tags["landuse"] ??
    tags["natural"] ??
    (tags["aeroway"] === "apron" ? "apron" : undefined) ??
    (tags["man_made"] === "pier" ? "pier" : undefined) ??
    (tags["highway"] === "pedestrian" ? "pedestrian" : undefined);
  if (kind === undefined || kind === "water" || kind === "reservoir" || kind === "basin") return undefined;
  return feature(geometry, { kind: renamed[kind] ?? kind, name: tags["name"] });
}

/** A building with its height in metres where levels are known, or undefined. */
export function buildingOf({ tags, geometry }: OsmObject): Feature | undefined {
  if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return undefined;
  if (tags["building"] === undefined || tags["building"] === "no") return undefined;
  const levels = Number(tags["building:levels"] ?? Number.NaN);
  return feature(geometry, { kind: "building", height: levels > 0 ? Math.round(levels * 3) : undefined });
}

/** A body of water or a waterway, or undefined. */
export function waterOf({ tags, geometry }: OsmObject): Feature | undefined {
  const area = geometry.type === "Polygon" || geometry.type === "MultiPolygon";
  const line = geometry.type === "LineString" || geometry.type === "MultiLineString";
  const waterway = tags["waterway"] ?? "";
  const wet = tags["natural"] === "water" || waterway === "riverbank";
  if (
    area &&
    (wet || tags["landuse"] === "reservoir" || tags["landuse"] === "basin" || tags["leisure"] === "swimming_pool")
  ) {
    const pool = tags["leisure"] === "swimming_pool";
    return feature(geometry, { kind: "water", name: tags["name"], min_zoom: pool ? 15 : 8 });
  }
  const kind = waterway === "ditch" || waterway === "drain" ? "stream" : waterway;
  if (!line || !["river", "canal", "stream"].includes(kind)) return undefined;
  return feature(geometry, { kind, name: tags["name"], min_zoom: kind === "stream" ? 12 : 8 });
}
