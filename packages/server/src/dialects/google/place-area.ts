import { boxAround } from "#core/box-around.ts";
import { readNumber } from "#core/degrees.ts";
import type { Bounds, Point } from "#core/place.ts";
import type { GoogleQuery } from "./google-query.ts";
import { middleOf } from "./middle-of.ts";
import { readLatLng } from "../read-lat-lng.ts";

/** Where places are rather looked for, and where alone. */
export type PlaceArea = { readonly near: Point | null; readonly within: Bounds | null };

/**
 * The area that a search of the Places API is for: `location` and `radius` (with `strictbounds` alone in there), `locationbias`, or
 * `locationrestriction`. A circle that restricts is taken as the box around it.
 */
export function placeArea(query: GoogleQuery): PlaceArea {
  const restriction = readArea(query, "locationrestriction");
  if (restriction !== null) return { near: middleOf(restriction), within: restriction };
  const location = query.point("location");
  const radius = query.metres("radius");
  if (location !== null) {
    const isStrict = query.text("strictbounds") === "true";
    if (isStrict && radius === null) query.say(null, "'strictbounds' needs a 'radius' in metres around 'location'.");
    return { near: location, within: isStrict ? boxAround(location, radius ?? 0) : null };
  }
  const bias = readArea(query, "locationbias");
  return { near: bias === null ? null : middleOf(bias), within: null };
}

/** `point:lat,lng`, `circle:radius@lat,lng` or `rectangle:south,west|north,east`; where an address lies that asks (`ipbias`) is not known here. */
function readArea(query: GoogleQuery, name: string): Bounds | null {
  const text = query.text(name);
  if (text === null || text === "ipbias") return null;
  const [, shape = "", rest = ""] = /^(point|circle|rectangle):(.+)$/.exec(text) ?? [];
  if (shape === "rectangle") return query.readBounds(name, rest);
  const [radiusText = "", pointText = ""] = shape === "circle" ? rest.split("@") : ["1", rest];
  const point = readLatLng(pointText);
  const radius = readNumber(radiusText);
  if (point !== null && radius > 0) return boxAround(point, radius);
  return query.say(
    null,
    `'${name}' has to be 'point:lat,lng', 'circle:metres@lat,lng' or 'rectangle:south,west|north,east'.`,
  );
}
