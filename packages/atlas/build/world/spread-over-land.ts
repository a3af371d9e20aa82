import { blur } from "../geometry/blur.ts";
import type { Raster } from "../sources/read-natural-earth-raster.ts";

/** A colour measure per pixel, smoothed over land only and carried on over the sea's edge. */
export function spreadOverLand(
  raster: Raster,
  measure: (red: number, green: number, blue: number) => number,
): Float64Array {
  const { width, height, data } = raster;
  const sums = new Float64Array(width * height);
  const weights = new Float64Array(width * height);
  for (let index = 0; index < sums.length; index++) {
    const [red = 0, green = 0, blue = 0] = data.subarray(index * 3, index * 3 + 3);
    if (isSea(red, green, blue)) continue;
    sums[index] = measure(red, green, blue);
    weights[index] = 1;
  }
  const near = ratio(blur(sums, width, height, 2), blur(weights, width, height, 2), 0.04);
  const far = ratio(blur(sums, width, height, 9), blur(weights, width, height, 9), 0.0005);
  return near.map((value, index) => {
    if (!Number.isNaN(value)) return value;
    const distant = far[index] ?? Number.NaN;
    return Number.isNaN(distant) ? -1 : distant;
  });
}

function isSea(red: number, green: number, blue: number): boolean {
  return blue > red * 1.18 && blue > green && red + green + blue < 520;
}

function ratio(sums: Float64Array, weights: Float64Array, least: number): Float64Array {
  return sums.map((sum, index) => {
    const weight = weights[index] ?? 0;
    return weight > least ? sum / weight : Number.NaN;
  });
}
