import { isLatitude, isLongitude, readNumber } from "#core/degrees.ts";
import type { Point } from "#core/place.ts";

/** Reads `latitude,longitude` in degrees; `null` where the text is anything else. */
export function readLatLng(text: string): Point | null {
  const [latitude, longitude, ...more] = text.split(",", 3).map(readNumber);
  return more.length === 0 && isLatitude(latitude) && isLongitude(longitude) ? { longitude, latitude } : null;
}
