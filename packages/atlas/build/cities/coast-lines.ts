import type { Geometry, Position } from "../geometry/feature.ts";
import { polygonsOf } from "../geometry/polygons-of.ts";

/** The rings of an area as lines, without the stretches that only follow the bounds of a box. */
export function coastLines(area: Geometry, [west, south, east, north]: number[]): Geometry {
  const near = (a: number, b = 0) => Math.abs(a - b) < 1e-6;
  const alongEdge = (a: Position, b: Position) =>
    (near(a[0], b[0]) && (near(a[0], west) || near(a[0], east))) ||
    (near(a[1], b[1]) && (near(a[1], south) || near(a[1], north)));
  const lines: Position[][] = [];
  for (const ring of polygonsOf(area).flat()) {
    let run: Position[] = [];
    for (const [index, position] of ring.entries()) {
      const previous = ring[index - 1];
      if (previous !== undefined && alongEdge(previous, position)) {
        if (run.length > 1) lines.push(run);
        run = [];
      }
      run.push(position);
    }
    if (run.length > 1) lines.push(run);
  }
  return { type: "MultiLineString", coordinates: lines };
}
