import type { Ring } from "./feature.ts";

/** Whether a point lies in a polygon, holes left out; on an edge either way. */
export function contains(polygon: readonly Ring[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of polygon) {
    let previous = ring.at(-1) ?? [0, 0];
    for (const current of ring) {
      const crosses = current[1] > y !== previous[1] > y;
      const slope = (previous[0] - current[0]) / (previous[1] - current[1]);
      if (crosses && x < slope * (y - current[1]) + current[0]) inside = !inside;
      previous = current;
    }
  }
  return inside;
}
