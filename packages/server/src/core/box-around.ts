import type { Bounds, Point } from "./place.ts";

/** The box that reaches so many metres from a point to each side; all around the Earth where it is that large, or near a pole. */
export function boxAround({ longitude, latitude }: Point, metres: number): Bounds {
  const degrees = metres / METRES_PER_DEGREE;
  const width = Math.min(180, degrees / Math.max(0.01, Math.cos((latitude * Math.PI) / 180)));
  const isAllRound = width >= 180;
  return {
    west: isAllRound ? -180 : rounded(wrapped(longitude - width)),
    south: rounded(Math.max(-90, latitude - degrees)),
    east: isAllRound ? 180 : rounded(wrapped(longitude + width)),
    north: rounded(Math.min(90, latitude + degrees)),
  };
}

const METRES_PER_DEGREE = 111_320;

function wrapped(longitude: number): number {
  if (longitude < -180) return longitude + 360;
  return longitude > 180 ? longitude - 360 : longitude;
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
