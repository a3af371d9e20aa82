import { boxAround } from "#core/box-around.ts";
import type { Bounds, PlaceKind, Point } from "#core/place.ts";

/** A box around the point of a place whose own bounds are not known, as large as places of its kind and population are. */
export function viewport(kind: PlaceKind, population: number, point: Point): Bounds {
  return boxAround(point, radiusMetres(kind, population));
}

/** For settlements: a city of a million people reaches ten kilometres, and the area grows with the people. */
function radiusMetres(kind: PlaceKind, population: number): number {
  const least = LEAST_METRES[kind];
  if (kind !== "city" && kind !== "town" && kind !== "village") return least;
  return Math.min(40_000, Math.max(least, 10 * Math.sqrt(population)));
}

const LEAST_METRES: Readonly<Record<PlaceKind, number>> = {
  country: 300_000,
  state: 100_000,
  city: 3_000,
  town: 1_500,
  village: 1_000,
  suburb: 1_000,
  street: 500,
  address: 100,
  poi: 150,
};
