import { DEEPEST_ZOOM } from "#maps/archive/archive-facts.ts";

/** A tile as a URL names it; `x` and `y` exist at that zoom. */
export type TileAddress = { readonly z: number; readonly x: number; readonly y: number; readonly extension: string };

/**
 * Reads `{z}/{x}/{y}.{extension}` from `start` to the end of a path, or `null`: plain decimal digits without leading zeros,
 * x and y below 2^z. Written by hand without a regular expression because every tile request passes here.
 */
export function readTileAddress(path: string, start: number): TileAddress | null {
  let at = start;
  const numbers = [0, 0, 0];
  for (let index = 0; index < 3; index++) {
    const first = at;
    let number = 0;
    let code = path.charCodeAt(at);
    while (code >= DIGIT_0 && code <= DIGIT_9) {
      number = number * 10 + (code - DIGIT_0);
      code = path.charCodeAt(++at);
    }
    const length = at - first;
    if (length === 0 || length > MOST_DIGITS) return null;
    if (length > 1 && path.charCodeAt(first) === DIGIT_0) return null;
    if (code !== (index === 2 ? DOT : SLASH)) return null;
    numbers[index] = number;
    at++;
  }
  const [z = 0, x = 0, y = 0] = numbers;
  if (z > DEEPEST_ZOOM) return null;
  const width = 2 ** z;
  if (x >= width || y >= width) return null;
  return { z, x, y, extension: path.slice(at) };
}

const MOST_DIGITS = 8;
const DIGIT_0 = 48;
const DIGIT_9 = 57;
const SLASH = 47;
const DOT = 46;
