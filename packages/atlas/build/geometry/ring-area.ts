import type { Ring } from "./feature.ts";

/** Area of a ring in square degrees of the plane, never negative. */
export function ringArea(ring: Ring): number {
  let doubled = 0;
  let [previousX, previousY] = ring.at(-1) ?? [0, 0];
  for (const [x, y] of ring) {
    doubled += previousX * y - x * previousY;
    previousX = x;
    previousY = y;
  }
  return Math.abs(doubled) / 2;
}
