import type { ServiceResponse } from "#app/ports/service-door.ts";
import { PLACE_KINDS } from "#core/place.ts";
import { answerPlaces, type AppleParts } from "./answer-places.ts";
import { appleError } from "./apple-error.ts";
import { applePlace } from "./apple-place.ts";
import { AppleQuery } from "./apple-query.ts";

const ADDRESS_KINDS = PLACE_KINDS.filter((kind) => kind !== "poi");

/** `/v1/reverseGeocode?loc=`: the smallest place that is known at coordinates. */
export function reverseGeocode(parts: AppleParts, query: string): ServiceResponse | Promise<ServiceResponse> {
  const reader = new AppleQuery(query);
  const languages = reader.languages();
  const point = reader.point("loc");
  if (reader.problem !== null) return appleError(400, [reader.problem]);
  if (point === null) return appleError(400, ["loc has to be latitude,longitude in degrees, such as 37.78,-122.42."]);
  return answerPlaces(parts, async () => {
    const places = await parts.geocoder.reverse({ point, languages, kinds: ADDRESS_KINDS, limit: 1 });
    return { results: places.slice(0, 1).map((place) => applePlace(place, languages)) };
  });
}
