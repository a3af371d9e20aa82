import type { Geometry } from "../geometry/feature.ts";
import { boxOf } from "../geometry/box-of.ts";
import { labelPoint } from "../geometry/label-point.ts";
import { polygonsOf } from "../geometry/polygons-of.ts";
import { countryName, likelyLanguage, localCountryName } from "../sources/country-names.ts";
import { gazetteerLanguages } from "../sources/languages.ts";
import type { Place } from "../sources/read-places.ts";
import { type Entry, entry } from "./entry.ts";

/** Countries and territories that have places, with names in all languages of the gazetteer. */
export function countryEntries(places: Place[], areas: Map<string, Geometry>): Entry[] {
  const entries: Entry[] = [];
  for (const [country, members] of Map.groupBy(places, (place) => place.country2)) {
    const name = countryName(country, "en");
    if (name === undefined) continue;
    const population = members.reduce((sum, place) => sum + place.population, 0);
    const area = areas.get(country);
    const spot = area === undefined ? undefined : labelPoint(area);
    const biggest = members.toSorted((a, b) => b.population - a.population)[0];
    entries.push(
      entry({
        reference: `country:${country}`,
        kind: "country",
        category: "country",
        name,
        country,
        population,
        importance: 860 + Math.round(Math.log10(population + 10) * 14),
        longitude: spot?.position[0] ?? biggest?.longitude ?? 0,
        latitude: spot?.position[1] ?? biggest?.latitude ?? 0,
        extent: area === undefined ? undefined : extentOf(area),
        aliases: aliasesOf(country, name),
        otherNames: shortNames[country] ?? [],
      }),
    );
  }
  return entries;
}

const shortNames: Record<string, string[]> = {
  US: ["USA", "US", "America", "United States of America"],
  GB: ["UK", "Great Britain", "Britain"],
  AE: ["UAE"],
  CZ: ["Czech Republic"],
  NL: ["Holland"],
  TR: ["Turkey"],
  CI: ["Ivory Coast"],
  CD: ["Democratic Republic of the Congo"],
  MM: ["Burma"],
  SZ: ["Swaziland"],
  JP: ["Nippon", "Nihon"],
  MK: ["Macedonia"],
};

function aliasesOf(country: string, name: string): Record<string, string> {
  const aliases: Record<string, string> = {};
  for (const language of gazetteerLanguages) {
    const translated = countryName(country, language);
    if (translated !== undefined && translated !== name) aliases[language] = translated;
  }
  const local = localCountryName(country);
  if (local !== undefined && local !== name) aliases[likelyLanguage(country)] ??= local;
  return aliases;
}

/** The box around the polygons that lie within 40 degrees of the biggest one; overseas parts stay out. */
function extentOf(area: Geometry): Entry["extent"] {
  const [middleX, middleY] = labelPoint(area)?.position ?? [0, 0];
  const near = polygonsOf(area).filter(([outer = []]) => {
    const [x, y] = outer[0] ?? [0, 0];
    const east = Math.abs(x - middleX);
    return outer.length > 2000 || Math.hypot(Math.min(east, 360 - east), y - middleY) <= 40;
  });
  return boxOf(near.flatMap(([outer = []]) => outer));
}
