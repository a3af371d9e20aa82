import type { Bounds, Point } from "#core/place.ts";

/** The middle of a box, also of one across the antimeridian. */
export function middleOf({ west, south, east, north }: Bounds): Point {
  const middle = (west + (west > east ? east + 360 : east)) / 2;
  return { longitude: middle > 180 ? middle - 360 : middle, latitude: (south + north) / 2 };
}
