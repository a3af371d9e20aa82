import { PLACE_KINDS } from "#core/place.ts";
import type { Point } from "#core/place.ts";
import { bodyOf, geocodeResult } from "./geocode-result.ts";
import { locationTypeOf } from "./geometry.ts";
import type { GoogleParts } from "./google-parts.ts";
import type { GoogleQuery } from "./google-query.ts";
import type { GoogleAnswer } from "./json-route.ts";
import { isOfTypes } from "./place-types.ts";

/** What is at a point, the smallest first; `result_type` and `location_type` leave out of it what is something else, as Google's do. */
export function geocodeReverse(
  { geocoder }: Pick<GoogleParts, "geocoder">,
  query: GoogleQuery,
  point: Point,
): ReturnType<GoogleAnswer> {
  const languages = query.languages();
  const types = query.list("result_type");
  const locationTypes = query.list("location_type");
  return async () => {
    const places = await geocoder.reverse({ point, languages, kinds: PLACE_KINDS, limit: MOST_RESULTS });
    const wanted = places
      .filter((place) => isOfTypes(place, types))
      .filter((place) => locationTypes.length === 0 || locationTypes.includes(locationTypeOf(place)));
    return bodyOf(wanted.map((place) => geocodeResult(place, languages)));
  };
}

const MOST_RESULTS = 10;
