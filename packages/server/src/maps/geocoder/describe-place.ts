import { firstNumber } from "./find-house.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { pointOf } from "./gazetteer-row.ts";
import type { AddressRow, PlaceRow } from "./gazetteer-row.ts";
import type { Names, Place, Surrounding } from "#core/place.ts";

/** A row as a place, with what it lies in and its names in the languages asked for. */
export function describePlace(
  gazetteer: Gazetteer,
  { row, address }: { readonly row: PlaceRow; readonly address: AddressRow | null },
  languages: readonly string[],
): Place {
  const outer = surroundingRows(gazetteer, row).map((each) => surroundingOf(gazetteer, each, languages));
  const own = surroundingOf(gazetteer, row, languages);
  const shared = {
    point: pointOf(address ?? row),
    population: row.population,
    importance: row.importance,
    district: row.district === null ? null : gazetteer.district(row.district),
  };
  if (address === null)
    return { ...own, ...shared, bounds: gazetteer.extent(row.id), houseNumber: null, within: outer };
  const houseNumber = firstNumber(address);
  const id = `address:${row.reference}/${houseNumber}`;
  const house = { id, kind: "address" as const, bounds: null, houseNumber };
  return { ...own, ...shared, ...house, within: [own, ...outer] };
}

function surroundingRows(gazetteer: Gazetteer, row: PlaceRow): PlaceRow[] {
  const ids = [row.city, row.state].filter((id) => id !== null);
  const rows = ids.flatMap((id) => gazetteer.place(id) ?? []);
  const country = row.kind === "country" ? undefined : gazetteer.placeOf(`country:${row.country}`);
  return country === undefined ? rows : [...rows, country];
}

function surroundingOf(gazetteer: Gazetteer, row: PlaceRow, languages: readonly string[]): Surrounding {
  const names: Record<string, string> = {};
  for (const language of languages) {
    const name = gazetteer.alias(row.id, language);
    if (name !== undefined) names[language] = name;
  }
  const { reference: id, kind, name, country, category } = row;
  return { id, kind, name, names: names satisfies Names, country, category };
}
