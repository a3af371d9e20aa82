import { decodePolyline } from "#core/polyline.ts";
import type { GoogleQuery } from "./google-query.ts";
import { staticColor } from "./static-color.ts";
import { readStaticLocation } from "./static-location.ts";
import type { StaticLocation } from "./static-location.ts";

/** A line or area of one `path=` parameter. */
export type StaticPath = {
  readonly color: string;
  readonly width: string;
  readonly fill: string | null;
  readonly geodesic: boolean;
  /** An encoded polyline, where it is one; its points stand in `locations` too. */
  readonly encoded: string | null;
  readonly locations: readonly StaticLocation[];
};

/** Reads `color:0x0000ff|weight:5|fillcolor:...|geodesic:true|-34.9,-56.2|...`, or `...|enc:` and a polyline. */
export function readStaticPath(query: GoogleQuery, text: string): StaticPath {
  const start = /(?:^|\|)enc:/.exec(text);
  // A `|` may be part of an encoded polyline: what follows `enc:` is one word to the end.
  const encoded = start === null ? null : text.slice(start.index + start[0].length);
  const options = new Map<string, string>();
  const locations: StaticLocation[] = [];
  for (const part of (start === null ? text : text.slice(0, start.index)).split("|")) {
    const [, name = "", value = ""] = OPTION.exec(part) ?? [];
    if (name !== "") options.set(name, value);
    else if (part.trim() !== "") {
      const location = readStaticLocation(part);
      if (location === null) query.say(null, `A path cannot go by '${part.slice(0, 40)}': ${PLACES}`);
      else locations.push(location);
    }
  }
  if (encoded !== null) locations.push(...decoded(query, encoded));
  else if (locations.length < 2) query.say(null, "A 'path' needs two places, or 'enc:' and a polyline.");
  const width = options.get("weight") ?? DEFAULT_WIDTH;
  if (!/^\d{1,3}(?:\.\d{1,3})?$/.test(width)) query.say(null, "The 'weight' of a path is a number of pixels.");
  const fill = options.get("fillcolor");
  return {
    color: colorIn(query, options.get("color") ?? DEFAULT_COLOR),
    width,
    fill: fill === undefined ? null : colorIn(query, fill),
    geodesic: options.get("geodesic") === "true",
    encoded,
    locations,
  };
}

const OPTION = /^(color|weight|fillcolor|geodesic):(.*)$/s;
const DEFAULT_COLOR = "0x0000ff80";
const DEFAULT_WIDTH = "5";
const PLACES = "write 'latitude,longitude' in degrees, or an address.";

function decoded(query: GoogleQuery, encoded: string): readonly StaticLocation[] {
  const line = decodePolyline(encoded, 5);
  if (!line.ok) return query.say([], line.problem);
  return line.points.map((point) => ({ kind: "point", point }));
}

function colorIn(query: GoogleQuery, text: string): string {
  const color = staticColor(text);
  if (color !== null) return color;
  return query.say(
    "",
    `'${text.slice(0, 40)}' is no colour: write a name such as 'red', or digits such as '0xff0000'.`,
  );
}
