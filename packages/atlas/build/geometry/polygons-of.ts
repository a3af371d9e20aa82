import type { Geometry, Ring } from "./feature.ts";

/** The polygons of a geometry, each as its rings; empty for points and lines. */
export function polygonsOf(geometry: Geometry): Ring[][] {
  if (geometry.type === "Polygon") return [geometry.coordinates];
  if (geometry.type === "MultiPolygon") return geometry.coordinates;
  return [];
}
