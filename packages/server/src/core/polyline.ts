import type { Point } from "./place.ts";

/** How many decimals of a degree a line keeps: Google's lines 5, Valhalla's 6. */
export type PolylineDecimals = 5 | 6;

/** The points of a line, or what is wrong with it in a sentence. */
export type DecodedPolyline =
  | { readonly ok: true; readonly points: readonly Point[] }
  | { readonly ok: false; readonly problem: string };

/** Decodes a line in Google's encoding (latitude first): https://developers.google.com/maps/documentation/utilities/polylinealgorithm */
export function decodePolyline(encoded: string, decimals: PolylineDecimals): DecodedPolyline {
  const scale = 10 ** decimals;
  const points: Point[] = [];
  const sums: [number, number] = [0, 0];
  for (let at = 0; at < encoded.length;) {
    for (const axis of [0, 1] as const) {
      if (at >= encoded.length) return broken("The encoded polyline ends in the middle of a point.");
      const step = decodeStep(encoded, at);
      if (step === null) return broken(`The encoded polyline is broken at its character ${at + 1}.`);
      at = step.end;
      sums[axis] += step.value;
    }
    const [latitude, longitude] = [sums[0] / scale, sums[1] / scale];
    if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
      const rule = decimals === 5 ? "five" : "six";
      return broken(`Point ${points.length + 1} of the encoded polyline is not on Earth: is it of ${rule} decimals?`);
    }
    points.push({ longitude, latitude });
  }
  return { ok: true, points };
}

/** Encodes points in Google's encoding, rounded to so many decimals. */
export function encodePolyline(points: readonly Point[], decimals: PolylineDecimals): string {
  const scale = 10 ** decimals;
  let encoded = "";
  let [latitude, longitude] = [0, 0];
  for (const point of points) {
    const next = [Math.round(point.latitude * scale), Math.round(point.longitude * scale)] as const;
    encoded += encodeStep(next[0] - latitude) + encodeStep(next[1] - longitude);
    [latitude, longitude] = next;
  }
  return encoded;
}

function broken(problem: string): DecodedPolyline {
  return { ok: false, problem };
}

function decodeStep(encoded: string, start: number): { readonly value: number; readonly end: number } | null {
  let bits = 0;
  for (let at = start, shift = 0; at < encoded.length && shift <= MOST_SHIFT; at++, shift += 5) {
    const chunk = encoded.charCodeAt(at) - FIRST_CHARACTER;
    if (chunk < 0 || chunk > 63) return null;
    bits |= (chunk & 31) << shift;
    if (chunk < 32) return { value: bits & 1 ? ~(bits >>> 1) : bits >>> 1, end: at + 1 };
  }
  return null;
}

function encodeStep(value: number): string {
  let bits = value < 0 ? ~(value << 1) : value << 1;
  let encoded = "";
  for (; bits >= 32; bits >>>= 5) encoded += String.fromCharCode((bits & 31) + 32 + FIRST_CHARACTER);
  return encoded + String.fromCharCode(bits + FIRST_CHARACTER);
}

const FIRST_CHARACTER = 63;
/** 360° in six decimals are 720,000,001 in zigzag form: 30 bits. */
const MOST_SHIFT = 25;
