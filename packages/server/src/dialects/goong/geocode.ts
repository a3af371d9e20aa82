import type { ServiceResponse } from "#app/ports/service-door.ts";
import { PLACE_KINDS, type Place } from "#core/place.ts";
import { answerPlaces, type GoongPlaceParts } from "./answer-places.ts";
import { goongError } from "./goong-error.ts";
import { goongResult } from "./goong-place.ts";
import { GoongQuery } from "./goong-query.ts";

const MOST_RESULTS = 20;
const USUAL_RESULTS = 5;
const ONE_OF = "Send one of latlng (latitude,longitude), address (a text) and place_id (an id that an answer gave).";

/** `/Geocode?latlng=`, `?address=` or `?place_id=`. */
export function geocode(parts: GoongPlaceParts, query: string): ServiceResponse | Promise<ServiceResponse> {
  const reader = new GoongQuery(query);
  const languages = [reader.language()];
  const find = findingOf(parts, reader, languages);
  if (find === null || reader.problem !== null) return goongError(400, "BAD_REQUEST", reader.problem ?? ONE_OF);
  return answerPlaces(parts, async () => {
    const places = await find();
    const results = places.map((place) => goongResult(place, languages));
    return { plus_code: {}, results, status: results.length === 0 ? "NOT_FOUND" : "OK" };
  });
}

function findingOf(
  { geocoder }: GoongPlaceParts,
  reader: GoongQuery,
  languages: readonly string[],
): (() => Promise<readonly Place[]>) | null {
  const limit = reader.count("limit", { most: MOST_RESULTS, otherwise: USUAL_RESULTS });
  const point = reader.point("latlng");
  if (point !== null) return () => geocoder.reverse({ point, languages, kinds: PLACE_KINDS, limit });
  if (reader.text("place_id") !== null) {
    const id = reader.placeId("place_id");
    return async () => [(await geocoder.lookup({ id, languages })) ?? []].flat();
  }
  if (reader.text("address") === null) return null;
  const question = {
    text: reader.search("address"),
    limit,
    languages,
    near: null,
    bounds: null,
    countries: [],
    kinds: PLACE_KINDS,
    lastWord: "whole" as const,
    spelling: "tolerant" as const,
  };
  return async () => (await geocoder.search(question)).map(({ place }) => place);
}
