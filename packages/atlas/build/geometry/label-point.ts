import type { Geometry, Position, Ring } from "./feature.ts";
import { polygonsOf } from "./polygons-of.ts";
import { ringArea } from "./ring-area.ts";

/** Where a label sits best in an area, and how much room it has there. */
export type LabelPoint = { position: Position; radiusDegrees: number; areaSquareDegrees: number };

/** A rectangle, west, south, east, north in degrees, that the label should leave free. */
export type KeepOut = [number, number, number, number];

/** Finds the roomiest point of the largest polygon, preferring points near its middle. */
export function labelPoint(geometry: Geometry, keepOut?: KeepOut): LabelPoint | undefined {
  const rings = polygonsOf(geometry).flatMap((polygon) => polygon.slice(0, 1));
  const largest = rings.reduce<Ring | undefined>(
    (best, ring) => (best === undefined || ringArea(ring) > ringArea(best) ? ring : best),
    undefined,
  );
  if (largest === undefined) return undefined;
  const area = rings.reduce((sum, ring) => sum + ringArea(ring), 0);
  return { ...searchGrid(thin(largest), keepOut), areaSquareDegrees: area };
}

function searchGrid(ring: Ring, keepOut: KeepOut | undefined): { position: Position; radiusDegrees: number } {
  const longitudes = ring.map((position) => position[0]);
  const latitudes = ring.map((position) => position[1]);
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  let best = { position: [(west + east) / 2, (south + north) / 2] as Position, radiusDegrees: 0 };
  let bestScore = -Infinity;
  const steps = 28;
  for (let column = 1; column < steps; column++) {
    for (let row = 1; row < steps; row++) {
      const x = west + ((east - west) * column) / steps;
      const y = south + ((north - south) * row) / steps;
      if (!contains(ring, x, y)) continue;
      const radius = distanceToEdge(ring, x, y);
      const offCentre = Math.hypot(column / steps - 0.5, row / steps - 0.5);
      const score = radius * (1 - 0.6 * offCentre) * (isInside(keepOut, x, y) ? 0.25 : 1);
      if (score <= bestScore) continue;
      bestScore = score;
      best = { position: [x, y], radiusDegrees: radius };
    }
  }
  return best;
}

function isInside(box: KeepOut | undefined, x: number, y: number): boolean {
  return box !== undefined && x > box[0] && y > box[1] && x < box[2] && y < box[3];
}

function thin(ring: Ring): Ring {
  const every = Math.max(1, Math.floor(ring.length / 600));
  return ring.filter((_, index) => index % every === 0);
}

function contains(ring: Ring, x: number, y: number): boolean {
  let inside = false;
  let previous = ring.at(-1) ?? [0, 0];
  for (const current of ring) {
    const crosses = current[1] > y !== previous[1] > y;
    const slope = (previous[0] - current[0]) / (previous[1] - current[1]);
    if (crosses && x < slope * (y - current[1]) + current[0]) inside = !inside;
    previous = current;
  }
  return inside;
}

function distanceToEdge(ring: Ring, x: number, y: number): number {
  const shrink = Math.cos((y * Math.PI) / 180);
  let nearest = Infinity;
  for (const [edgeX, edgeY] of ring) {
    nearest = Math.min(nearest, Math.hypot((edgeX - x) * shrink, edgeY - y));
  }
  return nearest;
}
