import { type Feature, type Geometry, type Position, pointFeature } from "../geometry/feature.ts";
import { type KeepOut, labelPoint } from "../geometry/label-point.ts";
import { polygonsOf } from "../geometry/polygons-of.ts";
import { ringArea } from "../geometry/ring-area.ts";
import { countryName, localCountryName } from "../sources/country-names.ts";
import { tileLanguages } from "../sources/languages.ts";
import type { Place } from "../sources/read-places.ts";
import type { State } from "../sources/read-states.ts";
import { polityOf } from "./polity.ts";
import { populationRank } from "./place-rank.ts";

/** Where a cartographer would put what a formula puts badly. */
const handPlaced: Record<string, Position> = {
  USA: [-98.5, 39.6],
  CAN: [-103, 58],
  RUS: [98, 62],
  NOR: [9.2, 61.6],
  SWE: [15.3, 62.5],
  FRA: [2.6, 46.3],
  GBR: [-1.7, 53.4],
  NZL: [171.2, -43.3],
  VNM: [108.0, 14.2],
  CHL: [-70.4, -29.4],
  IDN: [113.6, -0.9],
  JPN: [138.2, 37.0],
  PHL: [121.2, 16.6],
  ITA: [11.2, 43.9],
  FIN: [26.3, 63.2],
  AUS: [134.5, -24.6],
  ATA: [22, -79],
  CHN: [103, 35.5],
  PSX: [35.25, 32.15],
  ARG: [-65.2, -37.4],
  GRL: [-41, 74.5],
  ECU: [-78.4, -1.6],
  DNK: [9.0, 56.1],
  GRC: [21.9, 39.5],
  PRT: [-8.0, 39.9],
  ESP: [-3.2, 38.9],
  THA: [101.4, 16.2],
  IND: [78.8, 22.6],
  KAZ: [67, 48.2],
  CUB: [-78.6, 21.7],
  MYS: [113.6, 3.6],
  HRV: [16.2, 45.1],
  AUT: [14.2, 47.4],
  HUN: [19.6, 46.8],
  CZE: [16.3, 49.45],
  DEU: [10.2, 50.8],
  POL: [18.8, 51.5],
  TUR: [34.6, 38.9],
  IRN: [54.4, 32.6],
  MEX: [-102.6, 24.2],
};

/** English names where Natural Earth's polity has no code of its own in ISO 3166. */
const ownNames: Record<string, string> = {
  SOL: "Somaliland",
  CYN: "Northern Cyprus",
  KOS: "Kosovo",
};
const withoutLabel = new Set([
  ...["ESB", "WSB", "USG", "KAS", "KAB", "CLP", "ATC", "CSI", "PGA", "CNM", "CRIMEA", "SER", "BJN"],
  ...["SPI", "SCR", "BRI", "IOA", "UMI", "HMD"],
]);

/** Label points of countries and territories, biggest first. */
export function countryLabels(states: State[], countries: Map<string, Geometry>, places: Place[]): Feature[] {
  const populations = populationsOf(places);
  const capitals = new Map(
    places.filter((place) => place.featureCode === "PPLC").map((place) => [place.country2, place]),
  );
  const code2 = new Map(states.map((state) => [polityOf(state), state.country2]));
  const labels: Feature[] = [];
  for (const [polity, geometry] of countries) {
    const country2 = polity === "KOS" ? "XK" : (code2.get(polity) ?? "");
    const spot = labelPoint(geometry, keepOutOf(capitals.get(country2), geometry));
    if (withoutLabel.has(polity) || spot === undefined) continue;
    const names = countryNames(polity, country2);
    if (names === undefined) continue;
    const population = ownNames[polity] === undefined || polity === "KOS" ? (populations.get(country2) ?? 0) : 0;
    labels.push(
      pointFeature(handPlaced[polity] ?? spot.position, {
        kind: "country",
        ...names,
        iso_code: country2,
        min_zoom: countryZoom(spot.areaSquareDegrees, spot.radiusDegrees, population),
        population_rank: populationRank(population),
        area_rank: Math.round(Math.log2(1 + spot.areaSquareDegrees) * 10) / 10,
        sort_key: -Math.round(spot.areaSquareDegrees * 1000),
      }),
    );
  }
  return labels.toSorted((a, b) => Number(a.properties["sort_key"]) - Number(b.properties["sort_key"]));
}

function populationsOf(places: Place[]): Map<string, number> {
  const populations = new Map<string, number>();
  for (const place of places) {
    populations.set(place.country2, (populations.get(place.country2) ?? 0) + place.population);
  }
  return populations;
}

/** Where a label would lie on the capital or its name, at the zoom where both appear. */
function keepOutOf(capital: Place | undefined, geometry: Geometry): KeepOut | undefined {
  const area = polygonsOf(geometry).reduce((sum, [outer = []]) => sum + ringArea(outer), 0);
  if (capital === undefined) return undefined;
  const scale = area > 14 ? 1 : area > 1.5 ? 0.5 : 0.25;
  const { longitude, latitude } = capital;
  const height = 1.1 * scale * Math.cos((latitude * Math.PI) / 180);
  return [longitude - 2.6 * scale, latitude - height, longitude + 5.4 * scale, latitude + height];
}

function countryNames(polity: string, country2: string): Record<string, string> | undefined {
  const own = polity === "KOS" ? undefined : ownNames[polity];
  if (own !== undefined) return { name: own, "name:en": own };
  if (!/^[A-Z]{2}$/.test(country2)) return undefined;
  const english = countryName(country2, "en");
  if (english === undefined) return undefined;
  const names: Record<string, string> = { name: localCountryName(country2) ?? english };
  for (const language of tileLanguages) {
    const name = countryName(country2, language);
    if (name !== undefined) names[`name:${language}`] = name;
  }
  return names;
}

/** Room decides: a wide country is named early, an island state when its label finds sea. */
function countryZoom(area: number, radius: number, population: number): number {
  if (area > 250) return 0;
  if (area > 90 || (area > 40 && population > 40_000_000)) return 2;
  if (area > 14 && radius > 1) return 3;
  if (area > 1.5) return 4;
  return area > 0.05 ? 5 : 6;
}
