import { distanceMetres } from "#core/distance.ts";
import { firstNumber } from "./find-house.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { pointOf } from "./gazetteer-row.ts";
import type { AddressRow, PlaceRow } from "./gazetteer-row.ts";
import type { Names, Place, PlaceKind, Point, Precision, Surrounding } from "#core/place.ts";
import { viewport } from "./viewport.ts";

/** What shall be told about a place: its names in which languages, and how far it is from where. */
export type Telling = { readonly languages: readonly string[]; readonly from: Point | null };

/** A row as a place, with what it lies in and its names in the languages asked for. */
export function describePlace(
  gazetteer: Gazetteer,
  { row, address }: { readonly row: PlaceRow; readonly address: AddressRow | null },
  { languages, from }: Telling,
): Place {
  const outer = surroundingRows(gazetteer, row).map((each) => surroundingOf(gazetteer, each, languages));
  const own = surroundingOf(gazetteer, row, languages);
  const kind = address === null ? row.kind : "address";
  const point = pointOf(address ?? row);
  const bounds = address === null ? gazetteer.extent(row.id) : null;
  const suburb = WITH_SUBURB.has(kind) ? nearestSuburb(gazetteer, point, row.country) : null;
  const shared = {
    kind,
    point,
    precision: PRECISION[kind] ?? "area",
    bounds,
    viewport: bounds ?? viewport(kind, row.population, point),
    distanceMetres: from === null ? null : Math.round(distanceMetres(from, point)),
    population: row.population,
    importance: row.importance,
    suburb: suburb === null ? null : surroundingOf(gazetteer, suburb, languages),
    district: row.district === null ? null : gazetteer.district(row.district),
  };
  if (address === null) return { ...own, ...shared, houseNumber: null, within: outer };
  const houseNumber = firstNumber(address);
  return { ...own, ...shared, id: `address:${row.reference}/${houseNumber}`, houseNumber, within: [own, ...outer] };
}

const PRECISION: Readonly<Partial<Record<PlaceKind, Precision>>> = {
  address: "house",
  street: "middle",
  poi: "middle",
};
const WITH_SUBURB: ReadonlySet<PlaceKind> = new Set(["address", "poi"]);
const SUBURB_METRES = 1_000;
const SUBURB_DEGREES = 0.02;

function nearestSuburb(gazetteer: Gazetteer, point: Point, country: string): PlaceRow | null {
  let nearest: PlaceRow | null = null;
  let least = SUBURB_METRES;
  for (const row of gazetteer.placesNear(point, SUBURB_DEGREES)) {
    if (row.kind !== "suburb" || row.country !== country) continue;
    const metres = distanceMetres(point, pointOf(row));
    if (metres <= least) [nearest, least] = [row, metres];
  }
  return nearest;
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
