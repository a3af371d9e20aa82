import type { Point } from "#core/place.ts";
import { distanceMetres } from "#core/distance.ts";

/** A line that follows great circles, with points in between where a map would show the difference. */
export function geodesicLine(points: readonly Point[]): readonly Point[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    return next === undefined ? [point] : [point, ...between(point, next)];
  });
}

const STEP_METRES = 250_000;
const MOST_STEPS = 32;

function between(from: Point, to: Point): readonly Point[] {
  const [a, b] = [vectorOf(from), vectorOf(to)];
  const angle = Math.acos(Math.max(-1, Math.min(1, a.x * b.x + a.y * b.y + a.z * b.z)));
  const steps = Math.min(MOST_STEPS, Math.floor(distanceMetres(from, to) / STEP_METRES));
  // Opposite points have no one way between them.
  if (steps < 1 || Math.sin(angle) < 1e-6) return [];
  return Array.from({ length: steps }, (_, index) => {
    const share = (index + 1) / (steps + 1);
    const [near, far] = [Math.sin((1 - share) * angle), Math.sin(share * angle)].map((part) => part / Math.sin(angle));
    return pointOf({ x: mix(a.x, b.x, near, far), y: mix(a.y, b.y, near, far), z: mix(a.z, b.z, near, far) });
  });
}

type Vector = { readonly x: number; readonly y: number; readonly z: number };

function mix(a: number, b: number, near = 0, far = 0): number {
  return a * near + b * far;
}

function vectorOf({ longitude, latitude }: Point): Vector {
  const [lambda, phi] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
  return { x: Math.cos(phi) * Math.cos(lambda), y: Math.cos(phi) * Math.sin(lambda), z: Math.sin(phi) };
}

function pointOf({ x, y, z }: Vector): Point {
  const latitude = (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI;
  return { longitude: (Math.atan2(y, x) * 180) / Math.PI, latitude };
}
