import type { GoogleQuery } from "./google-query.ts";
import { readStaticLocation } from "./static-location.ts";
import type { StaticLocation } from "./static-location.ts";
import { readStaticMarkers } from "./static-markers.ts";
import type { StaticMarkers } from "./static-markers.ts";
import { readStaticPath } from "./static-path.ts";
import type { StaticPath } from "./static-path.ts";

/** What a static map of Google's is asked to show. */
export type StaticMap = {
  /** `600x400@2x.png`, as the native images end. */
  readonly size: string;
  readonly center: StaticLocation | null;
  /** Google's, which is one more than MapLibre's. */
  readonly zoom: number | null;
  readonly markers: readonly StaticMarkers[];
  readonly paths: readonly StaticPath[];
  readonly visible: readonly StaticLocation[];
  /** What is not drawn as it was asked for. */
  readonly warnings: readonly string[];
};

/** Reads the parameters of a static map (https://developers.google.com/maps/documentation/maps-static/start). */
export function readStaticMap(query: GoogleQuery): StaticMap {
  const warnings: string[] = [];
  const warn = (text: string) => void warnings.push(text);
  if (query.text("style") !== null) warn("'style' was not applied: choose a style of this server with 'maptype'.");
  const map = {
    size: readSize(query, warn),
    center: readPlace(query, "center"),
    zoom: readZoom(query, warn),
    markers: query.all("markers").map((text) => readStaticMarkers(query, text, warn)),
    paths: query.all("path").map((text) => readStaticPath(query, text)),
    visible: query.all("visible").flatMap((text) => text.split("|").map((part) => readVisible(query, part))),
  };
  const visible = map.visible.filter((location) => location !== null);
  const isFramed = map.markers.length + map.paths.length + visible.length > 0;
  if (!isFramed && (map.center === null || map.zoom === null))
    query.say(null, "Say what to show: send 'center' and 'zoom', or 'markers', 'path' or 'visible'.");
  return { ...map, visible, warnings };
}

function readSize(query: GoogleQuery, warn: (text: string) => void): string {
  const [, width, height] = /^(\d{1,5})x(\d{1,5})$/.exec(query.text("size") ?? "") ?? [];
  const scale = query.text("scale") ?? "1";
  if (width === undefined || height === undefined)
    query.say(null, "'size' has to be '{width}x{height}' in pixels, such as '600x400'.");
  if (scale !== "1" && scale !== "2") query.say(null, "'scale' has to be '1' or '2'.");
  const format = (query.text("format") ?? "png").toLowerCase();
  const ending =
    ENDINGS.get(format) ??
    query.say("png", "'format' has to be 'png', 'png8', 'png32', 'gif', 'jpg' or 'jpg-baseline'.");
  if (format === "gif") warn("GIF is not written here: this is a PNG.");
  return `${width}x${height}${scale === "2" ? "@2x" : ""}.${ending}`;
}

const ENDINGS: ReadonlyMap<string, string> = new Map([
  ["png", "png"],
  ["png8", "png"],
  ["png32", "png"],
  ["gif", "png"],
  ["jpg", "jpg"],
  ["jpg-baseline", "jpg"],
  ["webp", "webp"],
]);

function readZoom(query: GoogleQuery, warn: (text: string) => void): number | null {
  const text = query.text("zoom");
  if (text === null) return null;
  const zoom = /^\d{1,2}(?:\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
  if (zoom < 1) warn("'zoom' below 1 was drawn as 1.");
  return zoom <= DEEPEST_ZOOM ? zoom : query.say(null, `'zoom' has to be a number from 0 to ${DEEPEST_ZOOM}.`);
}

const DEEPEST_ZOOM = 22;

function readPlace(query: GoogleQuery, name: string): StaticLocation | null {
  const text = query.text(name);
  return text === null ? null : readVisible(query, text, name);
}

function readVisible(query: GoogleQuery, text: string, name = "visible"): StaticLocation | null {
  const location = readStaticLocation(text);
  if (location !== null) return location;
  return query.say(null, `'${name}' has to be 'latitude,longitude' in degrees, or an address.`);
}
