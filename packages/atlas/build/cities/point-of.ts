import { type Feature, pointFeature } from "../geometry/feature.ts";
import { labelPoint } from "../geometry/label-point.ts";
import type { OsmObject } from "../sources/read-osm-city.ts";

const zooms: [minZoom: number, kinds: string[]][] = [
  [12, ["aerodrome"]],
  [13, ["station", "stadium", "hospital", "university", "zoo", "park"]],
  [
    14,
    [
      "museum",
      "theatre",
      "townhall",
      "mall",
      "bus_station",
      "ferry_terminal",
      "college",
      "cemetery",
      "beach",
      "golf_course",
    ],
  ],
  [
    15,
    [
      "library",
      "cinema",
      "arts_centre",
      "attraction",
      "hotel",
      "school",
      "supermarket",
      "department_store",
      "embassy",
      "police",
      "fire_station",
      "post_office",
      "place_of_worship",
      "marketplace",
      "viewpoint",
      "courthouse",
      "sports_centre",
      "fuel",
    ],
  ],
  [
    16,
    [
      "restaurant",
      "cafe",
      "fast_food",
      "bar",
      "pub",
      "pharmacy",
      "bank",
      "clinic",
      "doctors",
      "dentist",
      "kindergarten",
      "playground",
      "hostel",
      "guest_house",
      "gallery",
      "monument",
      "artwork",
      "community_centre",
      "bicycle_rental",
    ],
  ],
];
const zoomOf = new Map(zooms.flatMap(([zoom, kinds]) => kinds.map((kind) => [kind, zoom] as const)));

/** What kind of point of interest an object is, or undefined. */
export function poiKind(tags: Record<string, string>): string | undefined {
  if (tags["railway"] === "station") return "station";
  if (tags["aeroway"] === "aerodrome" || tags["aeroway"] === "helipad") return tags["aeroway"];
  return (
    tags["amenity"] ??
    tags["tourism"] ??
    tags["shop"] ??
    leisure(tags["leisure"]) ??
    (tags["historic"] === "monument" || tags["historic"] === "memorial" ? "monument" : undefined) ??
    (tags["natural"] === "beach" ? "beach" : undefined) ??
    (tags["landuse"] === "cemetery" ? "cemetery" : undefined)
  );
}

/** A named point of interest with the zoom from which it shows, or undefined. */
export function poiOf({ tags, geometry }: OsmObject): Feature | undefined {
  const kind = poiKind(tags);
  const name = tags["name"];
  if (kind === undefined || name === undefined) return undefined;
  const area = geometry.type === "Polygon" || geometry.type === "MultiPolygon";
  const position = geometry.type === "Point" ? geometry.coordinates : area ? labelPoint(geometry)?.position : undefined;
  if (position === undefined) return undefined;
  const small = kind === "park" && !area;
  return pointFeature(position, { kind, name, min_zoom: small ? 15 : (zoomOf.get(kind) ?? 17) });
}

const districts: Record<string, [minZoom: number, rank: number]> = {
  suburb: [11, 1],
  quarter: [13, 2],
  neighbourhood: [13, 3],
};

/** The name of a part of the city, or undefined. */
export function districtOf({ tags, geometry }: OsmObject): Feature | undefined {
  const place = districts[tags["place"] ?? ""];
  if (place === undefined || geometry.type !== "Point") return undefined;
  return pointFeature(geometry.coordinates, {
    kind: "neighbourhood",
    kind_detail: tags["place"],
    name: tags["name"],
    min_zoom: place[0],
    sort_key: place[1],
  });
}

function leisure(kind: string | undefined): string | undefined {
  return kind === "pitch" || kind === "swimming_pool" || kind === "track" ? undefined : kind;
}
