import { type Feature, type Geometry, type Position, pointFeature } from "../geometry/feature.ts";
import { labelPoint } from "../geometry/label-point.ts";
import { countryName, localCountryName } from "../sources/country-names.ts";
import { tileLanguages } from "../sources/languages.ts";
import type { State } from "../sources/read-states.ts";
import { polityOf } from "./polity.ts";
import { populationRank } from "./place-rank.ts";

/** Where a cartographer would put what a formula puts badly. */
const handPlaced: Record<string, Position> = {
  USA: [-98.5, 39.3], CAN: [-103, 58], RUS: [98, 62], NOR: [9.2, 61.2], SWE: [15.3, 62.5],
  FRA: [2.5, 46.9], GBR: [-1.7, 52.8], NZL: [171.2, -43.3], VNM: [105.2, 20.9], CHL: [-70.9, -31.2],
  IDN: [113.6, -0.9], JPN: [137.9, 36.4], MYS: [102.3, 3.9], HRV: [16.4, 45.6], PHL: [121.2, 16.4],
  ITA: [12.6, 42.8], FIN: [26.3, 63.2], AUS: [134.5, -24.6], ATA: [22, -79], CHN: [103, 35.5],
  ISR: [34.8, 31.0], PSX: [35.25, 32.15], ARG: [-65.2, -35.2], GRL: [-41, 74.5], ECU: [-78.4, -1.4],
  DNK: [9.2, 56.0], GRC: [22.0, 39.5], PRT: [-8.1, 39.7], ESP: [-3.8, 40.2], THA: [101.5, 15.6],
  IND: [78.8, 22.6], KAZ: [67, 48.2], SRB: [20.8, 44.0], CUB: [-79.0, 22.05], LAO: [102.6, 19.4],
};

/** English names where Natural Earth's polity has no code of its own in ISO 3166. */
const ownNames: Record<string, string> = {
  SOL: "Somaliland", CYN: "Northern Cyprus", KOS: "Kosovo",
};
const withoutLabel = new Set([
  ...["ESB", "WSB", "USG", "KAS", "KAB", "CLP", "ATC", "CSI", "PGA", "CNM", "CRIMEA", "SER", "BJN"],
  ...["SPI", "SCR", "BRI", "IOA", "UMI", "HMD"],
]);

/** Label points of countries and territories, biggest first. */
export function countryLabels(
  states: State[],
  countries: Map<string, Geometry>,
  populations: Map<string, number>,
): Feature[] {
  const code2 = new Map(states.map((state) => [polityOf(state), state.country2]));
  const labels: Feature[] = [];
  for (const [polity, geometry] of countries) {
    const country2 = polity === "KOS" ? "XK" : (code2.get(polity) ?? "");
    const spot = labelPoint(geometry);
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
