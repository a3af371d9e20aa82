import type { Point } from "#core/place.ts";
import { geodesicLine } from "./geodesic-line.ts";
import { middleOfPoints } from "./middle-of-points.ts";
import type { StaticMap } from "./read-static-map.ts";
import type { StaticLocation } from "./static-location.ts";
import type { StaticPath } from "./static-path.ts";

/** What follows `/static/` in the address of a native image, and its query; or why there can be none. */
export type NativePicture =
  | { readonly ok: true; readonly path: string; readonly query: string }
  | { readonly ok: false; readonly problem: string };

/** A static map of Google's as a native static image; `located` holds the points of addresses. */
export function nativePicture(map: StaticMap, located: ReadonlyMap<string, Point>): NativePicture {
  const find = (location: StaticLocation) =>
    location.kind === "point" ? location.point : (located.get(location.text) ?? null);
  const findAll = (locations: readonly StaticLocation[]) => locations.map(find).filter((point) => point !== null);
  const center = map.center === null ? null : find(map.center);
  if (map.center !== null && center === null) return { ok: false, problem: "There is no place as 'center' names it." };
  const markers = map.markers.map(({ options, locations }) => ({ options, points: findAll(locations) }));
  const paths = map.paths.map((path) => ({ path, points: findAll(path.locations) }));
  const visible = [...findAll(map.visible), ...(center === null || map.zoom !== null ? [] : [center])];
  const framed = [...markers.flatMap(({ points }) => points), ...paths.flatMap(({ points }) => points), ...visible];
  const middle = center ?? middleOfPoints(framed);
  if (middle === null) return { ok: false, problem: "None of the places on this map can be found: send coordinates." };
  const query = new URLSearchParams();
  for (const { options, points } of markers)
    if (points.length > 0) query.append("markers", [...options, ...points.map(lonLat)].join("|"));
  for (const { path, points } of paths) query.append("path", nativePath(path, points));
  if (map.zoom === null && visible.length > 0) query.append("path", invisiblePath(visible));
  return { ok: true, path: `${cameraOf(middle, map.zoom)}/${map.size}`, query: query.toString() };
}

function cameraOf(middle: Point, zoom: number | null): string {
  // Google counts zoom for tiles of 256 pixels, MapLibre for tiles of 512.
  return zoom === null ? "auto" : `${lonLat(middle)},${digits(Math.max(0, zoom - 1))}`;
}

function nativePath({ color, width, fill, geodesic, encoded }: StaticPath, points: readonly Point[]): string {
  const paint = `${fill === null ? "" : `fill:${fill}|`}stroke:${color}|width:${width}|`;
  if (encoded !== null && !geodesic) return `${paint}enc:${encoded}`;
  return paint + (geodesic ? geodesicLine(points) : points).map(lonLat).join("|");
}

/** What is to be seen, but not drawn. */
function invisiblePath(points: readonly Point[]): string {
  const [first] = points;
  const line = first === undefined || points.length > 1 ? points : [first, first];
  return `stroke:none|width:0|${line.map(lonLat).join("|")}`;
}

function lonLat({ longitude, latitude }: Point): string {
  return `${digits(longitude)},${digits(latitude)}`;
}

/** Never in exponents; a centimetre is enough. */
function digits(value: number): string {
  return String(Number(value.toFixed(6))).includes("e") ? value.toFixed(6) : String(Number(value.toFixed(6)));
}
