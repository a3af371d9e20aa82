import type { Point } from "./place.ts";

/** Metres between two points on a sphere (haversine). */
export function distanceMetres(a: Point, b: Point): number {
  const latitude = sine2((b.latitude - a.latitude) / 2);
  const longitude = sine2((b.longitude - a.longitude) / 2);
  const h = latitude + Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * longitude;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
}

const RADIANS = Math.PI / 180;
const EARTH_RADIUS_METRES = 6_371_008.8;

function sine2(degrees: number): number {
  return Math.sin(degrees * RADIANS) ** 2;
}
