import { decodePolyline } from "#core/polyline.ts";
import type { LonLat } from "./mercator.ts";
import { readColor } from "./read-color.ts";
import { readLonLat, shortened } from "./read-lon-lat.ts";
import type { CoordinateOrder } from "./read-lon-lat.ts";
import { readNumber } from "./read-number.ts";
import { read, unreadable } from "./reading.ts";
import type { Reading } from "./reading.ts";

/** How a line or area is drawn; `null`: not filled, or without a line. */
export type PathPaint = { readonly stroke: string | null; readonly fill: string | null; readonly width: number };

/** A line, or an area where it is filled. */
export type Path = { readonly points: readonly LonLat[]; readonly paint: PathPaint };

/** How a path is drawn that says nothing else. */
export const DEFAULT_PAINT: PathPaint = { stroke: "rgba(0,64,255,0.7)", fill: null, width: 3 };

/** Reads one `path=` parameter: `[fill:color|][stroke:color|][width:pixels|]` and then `lon,lat|lon,lat|...` or `enc:{polyline}`. */
export function readPath(text: string, defaults: PathPaint, order: CoordinateOrder): Reading<Path> {
  let paint = defaults;
  let rest = text;
  for (let option = OPTION.exec(rest); option; option = OPTION.exec(rest)) {
    const [all, name = "", value = ""] = option;
    const changed = readPaint(paint, name, value);
    if (!changed.ok) return changed;
    paint = changed.value;
    rest = rest.slice(all.length);
  }
  // A `|` may be part of an encoded polyline: what follows `enc:` is one word to the end.
  const points = rest.startsWith("enc:") ? readLine(rest.slice("enc:".length)) : readPoints(rest, order);
  if (!points.ok) return points;
  if (points.value.length < 2)
    return unreadable("A path needs two points at least: path=lon,lat|lon,lat, or path=enc: and a polyline.");
  return read({ points: points.value, paint });
}

/** The paint with one of its options (`fill`, `stroke`, `width`) read from text. */
export function readPaint(paint: PathPaint, name: string, value: string): Reading<PathPaint> {
  if (name === "width") {
    const width = readNumber(value);
    if (width === null || width < 0 || width > WIDEST) {
      return unreadable(`The width \`${shortened(value)}\` of a path is no number of pixels from 0 to ${WIDEST}.`);
    }
    return read({ ...paint, width });
  }
  const color = value === "none" ? null : readColor(value);
  if (color === null && value !== "none") {
    return unreadable(`\`${shortened(value)}\` is no colour: write a CSS name, or digits such as d7263d, or none.`);
  }
  return read(name === "fill" ? { ...paint, fill: color } : { ...paint, stroke: color });
}

const OPTION = /^(fill|stroke|width):([^|]*)(?:\||$)/;
const WIDEST = 100;

function readPoints(text: string, order: CoordinateOrder): Reading<readonly LonLat[]> {
  const points: LonLat[] = [];
  for (const part of text.split("|")) {
    const [first = "", second = "", more] = part.split(",");
    const point =
      more === undefined
        ? readLonLat(first, second, order)
        : unreadable(`\`${shortened(part)}\` has too many numbers.`);
    if (!point.ok) return unreadable(`A path cannot be drawn. ${point.detail}`);
    points.push(point.value);
  }
  return read(points);
}

function readLine(encoded: string): Reading<readonly LonLat[]> {
  const line = decodePolyline(encoded, 5);
  if (!line.ok) return unreadable(line.problem);
  return read(line.points.map(({ longitude, latitude }) => [longitude, latitude] as const));
}
