import type { Bounds, PlaceKind, Point } from "#core/place.ts";

/** A box around the point of a place whose own bounds are not known, as large as places of its kind and population are. */
export function viewport(kind: PlaceKind, population: number, { longitude, latitude }: Point): Bounds {
  const degrees = radiusMetres(kind, population) / METRES_PER_DEGREE;
  const width = Math.min(180, degrees / Math.max(0.01, Math.cos((latitude * Math.PI) / 180)));
  const isAllRound = width >= 180;
  return {
    west: isAllRound ? -180 : rounded(wrapped(longitude - width)),
    south: rounded(Math.max(-90, latitude - degrees)),
    east: isAllRound ? 180 : rounded(wrapped(longitude + width)),
    north: rounded(Math.min(90, latitude + degrees)),
  };
}

const METRES_PER_DEGREE = 111_320;

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

function wrapped(longitude: number): number {
  if (longitude < -180) return longitude + 360;
  return longitude > 180 ? longitude - 360 : longitude;
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
