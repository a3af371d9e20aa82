import type { LonLat } from "./mercator.ts";
import { read, unreadable } from "./reading.ts";
import type { Reading } from "./reading.ts";

/** Decodes a polyline of five decimals in Google's encoding (latitude first). */
export function decodePolyline(encoded: string): Reading<readonly LonLat[]> {
  const points: LonLat[] = [];
  const sums = [0, 0];
  for (let at = 0, axis = 0; at < encoded.length; axis = 1 - axis) {
    const step = decodeStep(encoded, at);
    if (step === null) return unreadable(`The encoded polyline is broken at its character ${at + 1}.`);
    at = step.end;
    sums[axis] = (sums[axis] ?? 0) + step.value;
    if (axis === 0 && at >= encoded.length) return unreadable("The encoded polyline ends in the middle of a point.");
    if (axis === 1) {
      const [latitude = 0, longitude = 0] = sums;
      if (Math.abs(latitude) > 90e5 || Math.abs(longitude) > 180e5) {
        return unreadable(
          `Point ${points.length + 1} of the encoded polyline is not on Earth: is it of five decimals?`,
        );
      }
      points.push([longitude / 1e5, latitude / 1e5]);
    }
  }
  return read(points);
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

const FIRST_CHARACTER = 63;
/** 180° are 36,000,001 in zigzag form: 26 bits. */
const MOST_SHIFT = 25;
