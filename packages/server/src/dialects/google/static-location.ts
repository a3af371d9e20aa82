import type { Point } from "#core/place.ts";
import { readLatLng } from "../read-lat-lng.ts";

/** Where something of a static map stands: a point, or an address that has to be looked up. */
export type StaticLocation =
  | { readonly kind: "point"; readonly point: Point }
  | { readonly kind: "address"; readonly text: string };

/** Reads `latitude,longitude` or an address; `null`: two numbers that are nowhere on Earth, or nothing. */
export function readStaticLocation(text: string): StaticLocation | null {
  const plain = text.trim();
  const point = readLatLng(plain);
  if (point !== null) return { kind: "point", point };
  return /[\p{L}]/u.test(plain) && !/^nan\b/i.test(plain) && plain.length <= LONGEST_TEXT
    ? { kind: "address", text: plain }
    : null;
}

const LONGEST_TEXT = 200;
