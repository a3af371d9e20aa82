import type { Bounds } from "#maps/archive/archive-facts.ts";

/** Whether any part of a tile lies within bounds. */
export function isTileInBounds(tile: { z: number; x: number; y: number }, bounds: Bounds): boolean {
  const [west, south, east, north] = bounds;
  const { z, x, y } = tile;
  return (
    longitudeAt(x + 1, z) > west && longitudeAt(x, z) < east && latitudeAt(y + 1, z) < north && latitudeAt(y, z) > south
  );
}

function longitudeAt(x: number, z: number): number {
  return (x / 2 ** z) * 360 - 180;
}

function latitudeAt(y: number, z: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / 2 ** z))) * 180) / Math.PI;
}
