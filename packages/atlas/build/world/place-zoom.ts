import type { Place } from "../sources/read-places.ts";

const steps: [population: number, zoom: number][] = [
  [6_000_000, 2],
  [2_500_000, 3],
  [1_000_000, 4],
  [350_000, 5],
  [120_000, 6],
  [40_000, 7],
  [15_000, 8],
  [5_000, 9],
  [1_500, 10],
];

/** Zoom level from which a place has a label: by size, capitals and state seats earlier. */
export function placeZoom(place: Place): number {
  const bySize = steps.find(([population]) => place.population >= population)?.[1] ?? 11;
  if (place.featureCode === "PPLC") return Math.min(bySize, place.population > 400_000 ? 3 : 4);
  if (place.featureCode === "PPLA" && place.population > 40_000) return Math.max(2, bySize - 1);
  return bySize;
}
