import type { Point } from "#core/place.ts";

/** The middle of the smallest box around points, also of points on both sides of the antimeridian; `null`: there are none. */
export function middleOfPoints(points: readonly Point[]): Point | null {
  const [first] = points;
  if (first === undefined) return null;
  const longitudes = points.map(({ longitude }) => first.longitude + turned(longitude - first.longitude));
  const latitudes = points.map(({ latitude }) => latitude);
  return { longitude: turned(middle(longitudes)), latitude: middle(latitudes) };
}

function middle(values: readonly number[]): number {
  const [least, most] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
  return (least + most) / 2;
}

/** Degrees from -180 to 180. */
function turned(degrees: number): number {
  return degrees - 360 * Math.round(degrees / 360);
}
