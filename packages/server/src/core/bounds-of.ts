import type { Bounds, Point } from "./place.ts";

/** The smallest box around points, never across the antimeridian; `null`: there are none. */
export function boundsOf(points: readonly Point[]): Bounds | null {
  const [first] = points;
  if (first === undefined) return null;
  let [west, east, south, north] = [first.longitude, first.longitude, first.latitude, first.latitude];
  for (const { longitude, latitude } of points) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  return { west, south, east, north };
}
