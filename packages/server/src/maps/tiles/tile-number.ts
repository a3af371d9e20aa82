import { DEEPEST_ZOOM } from "#maps/archive/archive-facts.ts";

/** One exact integer per tile: all tiles of lower zooms come first, then row by row. */
export function tileNumber(z: number, x: number, y: number): number {
  return (FIRST_NUMBERS[z] ?? NaN) + y * (WIDTHS[z] ?? NaN) + x;
}

const WIDTHS: readonly number[] = Array.from({ length: DEEPEST_ZOOM + 1 }, (_, z) => 2 ** z);
const FIRST_NUMBERS: readonly number[] = WIDTHS.map((width) => (width * width - 1) / 3);
