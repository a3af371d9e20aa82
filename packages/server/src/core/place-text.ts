import type { Place, Surrounding } from "./place.ts";

/** A place's name in the first of the languages, else as the gazetteer has it: most often in English, or as it is called there. */
export function nameIn({ name, names }: Surrounding, [first]: readonly string[]): string {
  return (first === undefined ? undefined : names[first]) ?? name;
}

/** A place in a line, without what it lies in: a house with its number. */
export function titleIn(place: Place, languages: readonly string[]): string {
  const name = nameIn(place, languages);
  return place.houseNumber === null ? name : `${name} ${place.houseNumber}`;
}

/** What a place lies in, innermost first; the street of a house is part of its title. */
export function areasAround({ kind, within }: Place): readonly Surrounding[] {
  return kind === "address" ? within.filter((each) => each.kind !== "street") : within;
}

/** What a place lies in, in a line. */
export function whereIn(place: Place, languages: readonly string[]): string {
  return areasAround(place)
    .map((each) => nameIn(each, languages))
    .join(", ");
}

/** A place and what it lies in, in a line. */
export function describeIn(place: Place, languages: readonly string[]): string {
  return [titleIn(place, languages), whereIn(place, languages)].filter((part) => part !== "").join(", ");
}
