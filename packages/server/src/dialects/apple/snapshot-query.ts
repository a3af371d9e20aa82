import { z } from "zod";
import { readNumber } from "#core/degrees.ts";
import type { Point } from "#core/place.ts";
import { readLatLng } from "../read-lat-lng.ts";

/** Where a snapshot's middle, an annotation or a corner of a line is: coordinates, or a text to be looked up. */
export type SnapshotPlace =
  | { readonly kind: "point"; readonly point: Point }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "center" }
  | { readonly kind: "auto" };

/** A marker on a snapshot. */
type SnapshotAnnotation = {
  readonly at: SnapshotPlace;
  readonly color: string | null;
  readonly glyph: string | null;
};

/** A line on a snapshot. */
type SnapshotOverlay = {
  readonly points: readonly Point[];
  readonly color: string | null;
  readonly width: number | null;
};

/** A snapshot as it was asked for. Source: Apple's "Create a Maps Web Snapshot". */
export type SnapshotQuery = {
  readonly center: SnapshotPlace;
  /** Of tiles of 256 pixels. */
  readonly zoom: number;
  /** Degrees of latitude and longitude; stands in front of `zoom`. */
  readonly span: { readonly latitude: number; readonly longitude: number } | null;
  readonly width: number;
  readonly height: number;
  readonly scale: 1 | 2;
  readonly styleId: string;
  readonly annotations: readonly SnapshotAnnotation[];
  readonly overlays: readonly SnapshotOverlay[];
};

/** A snapshot's parameters, or a sentence about the first one that cannot be used. */
export type SnapshotReading =
  | { readonly ok: true; readonly snapshot: SnapshotQuery }
  | { readonly ok: false; readonly detail: string };

const STYLES: ReadonlyMap<string, string> = new Map([
  ["standard", "streets"],
  ["mutedStandard", "streets"],
]);
const MOST_ANNOTATIONS = 50;
const MOST_OVERLAYS = 50;

/** A colour is looked at where it is drawn; here it must only not be more than one option of a marker. */
const ColorText = z
  .string()
  .max(40)
  .regex(/^[^|]*$/);

const Annotation = z.object({
  point: z.string().max(200),
  color: ColorText.optional(),
  glyphText: z
    .string()
    .regex(/^[\p{Letter}\p{Number}]{1,2}$/u)
    .optional(),
});
const Overlay = z.object({
  points: z.array(z.string().max(60)).min(2).max(2_000),
  strokeColor: ColorText.optional(),
  lineWidth: z.number().min(1).max(50).optional(),
});

/** Reads the parameters of `/api/v1/snapshot`, without those of its signature. */
export function readSnapshotQuery(query: string): SnapshotReading {
  const sent = new URLSearchParams(query);
  const problems: string[] = [];
  const say = <T>(instead: T, problem: string): T => (problems.push(problem), instead);
  const [width, height] = readSize(sent.get("size")) ?? say([600, 400] as const, SIZE);
  const snapshot = {
    center: readPlace(sent.get("center")?.trim() ?? "") ?? say({ kind: "auto" } as const, CENTER),
    zoom: readZoom(sent.get("z")) ?? say(12, "z has to be a zoom from 3 to 20."),
    span: sent.get("spn") === null ? null : (readSpan(sent.get("spn") ?? "") ?? say(null, SPAN)),
    width,
    height,
    scale: readScale(sent.get("scale")) ?? say(1 as const, "scale has to be 1 or 2."),
    styleId: styleOf(sent) ?? say("streets", "t has to be standard or mutedStandard: there is no aerial imagery here."),
    annotations: readAnnotations(sent.get("annotations")) ?? say([], ANNOTATIONS),
    overlays: readOverlays(sent.get("overlays")) ?? say([], OVERLAYS),
  };
  const [detail] = problems;
  return detail === undefined ? { ok: true, snapshot } : { ok: false, detail };
}

/** The style that a snapshot is drawn in; `null`: there is none like it here. */
export function styleOf(sent: URLSearchParams): string | null {
  const style = STYLES.get(sent.get("t") ?? "standard") ?? null;
  return style !== null && sent.get("colorScheme") === "dark" ? "dark" : style;
}

const SIZE = "size has to be {width}x{height} in pixels, each from 50 to 640, such as 600x400.";
const CENTER = "center has to be latitude,longitude, an address, or auto: center=37.78,-122.42.";
const SPAN = "spn has to be two spans in degrees above 0, latitude up to 90 and longitude up to 180: spn=0.1,0.2.";
const ANNOTATIONS = `annotations has to be a JSON list of up to ${MOST_ANNOTATIONS} markers: [{"point":"37.78,-122.42","color":"blue"}].`;
const OVERLAYS = `overlays has to be a JSON list of up to ${MOST_OVERLAYS} lines: [{"points":["37.7,-122.4","37.8,-122.5"],"strokeColor":"ff0000"}].`;

function readPlace(text: string): SnapshotPlace | null {
  if (text === "auto" || text === "center") return { kind: text };
  const point = readLatLng(text);
  if (point !== null) return { kind: "point", point };
  // Two numbers that are no point would only be searched for in vain.
  return /\p{L}/u.test(text) && text.length <= 200 && !/^nan\b|^inf/i.test(text) ? { kind: "text", text } : null;
}

function readSize(text: string | null): readonly [number, number] | null {
  const [, width = "", height = ""] = /^(\d{1,4})x(\d{1,4})$/.exec(text ?? "600x400") ?? [];
  const isSize = (side: string) => Number(side) >= 50 && Number(side) <= 640;
  return isSize(width) && isSize(height) ? [Number(width), Number(height)] : null;
}

function readZoom(text: string | null): number | null {
  const zoom = readNumber(text ?? "12");
  return zoom >= 3 && zoom <= 20 ? zoom : null;
}

function readSpan(text: string): SnapshotQuery["span"] {
  const [latitude = Number.NaN, longitude = Number.NaN, ...more] = text.split(",").map(readNumber);
  const isSpan = more.length === 0 && latitude > 0 && latitude <= 90 && longitude > 0 && longitude <= 180;
  return isSpan ? { latitude, longitude } : null;
}

function readScale(text: string | null): 1 | 2 | null {
  if (text === null || text === "1") return 1;
  return text === "2" ? 2 : null;
}

function readAnnotations(text: string | null): readonly SnapshotAnnotation[] | null {
  const parsed = z
    .array(Annotation)
    .max(MOST_ANNOTATIONS)
    .safeParse(readJson(text ?? "[]"));
  if (!parsed.success) return null;
  const read = parsed.data.map(({ point, color, glyphText }) => {
    const at = readPlace(point.trim());
    return at === null || at.kind === "auto" ? null : { at, color: color ?? null, glyph: glyphText ?? null };
  });
  return read.every((annotation) => annotation !== null) ? read : null;
}

function readOverlays(text: string | null): readonly SnapshotOverlay[] | null {
  const parsed = z
    .array(Overlay)
    .max(MOST_OVERLAYS)
    .safeParse(readJson(text ?? "[]"));
  if (!parsed.success) return null;
  const read = parsed.data.map(({ points, strokeColor, lineWidth }) => {
    const corners = points.map(readLatLng).filter((point) => point !== null);
    return corners.length === points.length
      ? { points: corners, color: strokeColor ?? null, width: lineWidth ?? null }
      : null;
  });
  return read.every((overlay) => overlay !== null) ? read : null;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
