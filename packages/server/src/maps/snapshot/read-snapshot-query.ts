import type { CoordinateOrder } from "./read-lon-lat.ts";
import { shortened } from "./read-lon-lat.ts";
import { readMarkers } from "./read-markers.ts";
import { readNumber } from "./read-number.ts";
import { DEFAULT_PAINT, readPaint, readPath } from "./read-path.ts";
import type { Path, PathPaint } from "./read-path.ts";
import { read, unreadable } from "./reading.ts";
import type { Reading } from "./reading.ts";
import type { Corner, SnapshotOverlay } from "./snapshot-question.ts";

/** Reads the query of a static image, still encoded. Parameters that mean nothing here are left alone. */
export function readSnapshotQuery(query: string): Reading<SnapshotOverlay> {
  if (query.length > LONGEST_QUERY) {
    return unreadable(
      `The markers and paths of an image are written in ${LONGEST_QUERY} characters at most: simplify them, or encode the path.`,
    );
  }
  const parameters = new URLSearchParams(query);
  const order: CoordinateOrder = /^(?:true|1)$/.test(parameters.get("latlng") ?? "") ? "latLon" : "lonLat";
  const markers = readAll(parameters.getAll("markers"), (text) => readMarkers(text, order));
  if (!markers.ok) return markers;
  const paths = readPaths(parameters, order);
  if (!paths.ok) return paths;
  const padding = readPadding(parameters.get("padding"));
  if (!padding.ok) return padding;
  return read({
    markers: markers.value.flat(),
    paths: paths.value,
    corner: readCorner(parameters),
    padding: padding.value,
  });
}

/** As MapTiler's longest address. */
const LONGEST_QUERY = 8_192;
const DEFAULT_PADDING = 0.1;
const MOST_PADDING = 0.45;
const CORNERS: readonly Corner[] = ["bottomright", "bottomleft", "topleft", "topright"];

function readPaths(parameters: URLSearchParams, order: CoordinateOrder): Reading<readonly Path[]> {
  let paint: PathPaint = DEFAULT_PAINT;
  for (const name of ["fill", "stroke", "width"]) {
    const value = parameters.get(name);
    const changed = value === null ? read(paint) : readPaint(paint, name, value);
    if (!changed.ok) return changed;
    paint = changed.value;
  }
  return readAll(parameters.getAll("path"), (text) => readPath(text, paint, order));
}

function readAll<T>(texts: readonly string[], reader: (text: string) => Reading<T>): Reading<readonly T[]> {
  const values: T[] = [];
  for (const text of texts) {
    if (text === "") continue;
    const value = reader(text);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return read(values);
}

function readPadding(text: string | null): Reading<number> {
  if (text === null || text === "") return read(DEFAULT_PADDING);
  const padding = readNumber(text);
  if (padding !== null && padding >= 0 && padding <= MOST_PADDING) return read(padding);
  return unreadable(`The padding \`${shortened(text)}\` is no share of the image from 0 to ${MOST_PADDING}.`);
}

/** The data's licences want to be named: what is no corner, `false` among it, leaves the attribution where it is. */
function readCorner(parameters: URLSearchParams): Corner {
  return CORNERS.find((corner) => corner === parameters.get("attribution")) ?? "bottomright";
}
