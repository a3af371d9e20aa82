import { isLatitude, isLongitude, readNumber } from "#core/degrees.ts";
import type { Point } from "#core/place.ts";

/** `latitude,longitude` as a point; `null` where it is none. */
export function readLatLng(text: string): Point | null {
  const [latitude, longitude, ...more] = text.split(",", 3).map(readNumber);
  return more.length === 0 && isLatitude(latitude) && isLongitude(longitude) ? { longitude, latitude } : null;
}
