import type { ServiceResponse } from "#app/ports/service-door.ts";
import { boxAround } from "#core/box-around.ts";
import { PLACE_KINDS } from "#core/place.ts";
import { answerPlaces, type GoongPlaceParts } from "./answer-places.ts";
import { goongError } from "./goong-error.ts";
import { goongPrediction } from "./goong-place.ts";
import { GoongQuery } from "./goong-query.ts";

const MOST_PREDICTIONS = 20;
const USUAL_PREDICTIONS = 10;

/** `/Place/AutoComplete?input=`: near `location` first, and within `radius` kilometres of it only where that is sent. */
export function autocomplete(parts: GoongPlaceParts, query: string): ServiceResponse | Promise<ServiceResponse> {
  const reader = new GoongQuery(query);
  const languages = [reader.language()];
  const near = reader.point("location");
  const radiusMetres = reader.kilometres("radius");
  const more = reader.isTrue("more_compound") ? "compound" : "nothing";
  const question = {
    text: reader.search("input"),
    limit: reader.count("limit", { most: MOST_PREDICTIONS, otherwise: USUAL_PREDICTIONS }),
    languages,
    near,
    bounds: near === null || radiusMetres === null ? null : boxAround(near, radiusMetres),
    countries: [],
    kinds: PLACE_KINDS,
    lastWord: "unfinished" as const,
    spelling: "tolerant" as const,
  };
  if (reader.problem !== null) return goongError(400, "BAD_REQUEST", reader.problem);
  const startedMs = performance.now();
  return answerPlaces(parts, async () => {
    const found = await parts.geocoder.search(question);
    // The corners of a box are further away than its sides.
    const inside = found.filter(({ place }) => radiusMetres === null || (place.distanceMetres ?? 0) <= radiusMetres);
    const elapsedMs = Math.round(performance.now() - startedMs);
    return {
      predictions: inside.map((each) => goongPrediction(each, languages, more)),
      executed_time: elapsedMs,
      executed_time_all: elapsedMs,
      status: inside.length === 0 ? "NOT_FOUND" : "OK",
    };
  });
}
