import type { Point } from "#core/place.ts";
import type { SnapshotQuery } from "./snapshot-query.ts";

/** A snapshot with everything in it at a place; `center` is `null` where it is what fits the rest. */
export type PlacedSnapshot = {
  readonly snapshot: SnapshotQuery;
  readonly center: Point | null;
  readonly annotations: readonly {
    readonly point: Point;
    readonly color: string | null;
    readonly glyph: string | null;
  }[];
};

const DEFAULT_ANNOTATION_COLOR = "red";
const DEFAULT_LINE = { color: "1b88fe", width: 3 };

/** The native address of a snapshot: path and query of a static image. */
export function nativeSnapshot(placed: PlacedSnapshot): { readonly path: string; readonly query: string } {
  const { styleId, width, height, scale } = placed.snapshot;
  const path = `/maps/${styleId}/static/${viewOf(placed)}/${width}x${height}${scale === 2 ? "@2x" : ""}.png`;
  return { path, query: new URLSearchParams([...markersOf(placed), ...pathsOf(placed)]).toString() };
}

function viewOf({ snapshot: { zoom, span }, center }: PlacedSnapshot): string {
  if (center === null) return "auto";
  const { longitude, latitude } = center;
  // Apple counts zooms of tiles of 256 pixels, the native service of 512.
  if (span === null) return `${longitude},${latitude},${zoom - 1}`;
  const clamp = (value: number, most: number) => Math.max(-most, Math.min(most, value));
  const west = clamp(longitude - span.longitude / 2, 180);
  const east = clamp(longitude + span.longitude / 2, 180);
  return `${west},${clamp(latitude - span.latitude / 2, 85)},${east},${clamp(latitude + span.latitude / 2, 85)}`;
}

function markersOf({ annotations }: PlacedSnapshot): [string, string][] {
  return annotations.map(({ point, color, glyph }) => {
    const label = glyph === null ? [] : [`label:${glyph}`];
    const options = [`color:${color ?? DEFAULT_ANNOTATION_COLOR}`, ...label];
    return ["markers", [...options, `${point.longitude},${point.latitude}`].join("|")];
  });
}

function pathsOf({ snapshot }: PlacedSnapshot): [string, string][] {
  return snapshot.overlays.map(({ points, color, width }) => {
    const corners = points.map(({ longitude, latitude }) => `${longitude},${latitude}`);
    const stroke = `stroke:${color ?? DEFAULT_LINE.color}|width:${width ?? DEFAULT_LINE.width}`;
    return ["path", [`fill:none|${stroke}`, ...corners].join("|")];
  });
}
