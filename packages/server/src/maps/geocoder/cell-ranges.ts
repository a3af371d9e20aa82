import type { Point } from "#core/place.ts";

/** Numbers of neighbouring cells, both ends inclusive. */
type CellRange = { readonly from: number; readonly to: number };

/** The cells of the gazetteer around a point, a range or two per row of cells: round the pole and over the antimeridian too. */
export function cellRanges({ longitude, latitude }: Point, radiusDegrees: number, cellDegrees: number): CellRange[] {
  const columns = Math.round(360 / cellDegrees);
  const lastRow = Math.round(180 / cellDegrees);
  const rowOf = (degrees: number) => clamp(Math.floor((degrees + 90) / cellDegrees), 0, lastRow);
  const widest = Math.min(90, Math.abs(latitude) + radiusDegrees);
  const width = Math.min(180, radiusDegrees / Math.max(1e-6, Math.cos((widest * Math.PI) / 180)));
  const west = Math.floor((longitude - width + 180) / cellDegrees);
  const count = Math.min(columns, Math.floor((longitude + width + 180) / cellDegrees) - west + 1);
  const ranges: CellRange[] = [];
  for (let row = rowOf(latitude - radiusDegrees); row <= rowOf(latitude + radiusDegrees); row++) {
    const start = ((west % columns) + columns) % columns;
    const first = row * columns;
    ranges.push({ from: first + start, to: first + Math.min(columns, start + count) - 1 });
    if (start + count > columns) ranges.push({ from: first, to: first + start + count - columns - 1 });
  }
  return ranges;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
