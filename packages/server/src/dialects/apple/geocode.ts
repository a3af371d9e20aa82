import type { ServiceResponse } from "#app/ports/service-door.ts";
import { PLACE_KINDS } from "#core/place.ts";
import { answerPlaces, type AppleParts } from "./answer-places.ts";
import { appleError } from "./apple-error.ts";
import { applePlace } from "./apple-place.ts";
import { AppleQuery } from "./apple-query.ts";

const MOST_RESULTS = 5;

/** `/v1/geocode?q=`: an address as coordinates. */
export function geocode(parts: AppleParts, query: string): ServiceResponse | Promise<ServiceResponse> {
  const reader = new AppleQuery(query);
  const languages = reader.languages();
  const question = {
    text: reader.search("q"),
    limit: MOST_RESULTS,
    languages,
    near: reader.point("searchLocation") ?? reader.point("userLocation"),
    // A hint where to look, and no fence: Apple's answers may lie outside.
    bounds: null,
    countries: reader.countries(),
    kinds: PLACE_KINDS,
    lastWord: "whole" as const,
    spelling: "tolerant" as const,
  };
  reader.region("searchRegion");
  if (reader.problem !== null) return appleError(400, [reader.problem]);
  return answerPlaces(parts, async () => {
    const found = await parts.geocoder.search(question);
    return { results: found.map(({ place }) => applePlace(place, languages)) };
  });
}
