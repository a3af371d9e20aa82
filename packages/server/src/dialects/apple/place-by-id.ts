import type { ServiceResponse } from "#app/ports/service-door.ts";
import { answerPlaces, type AppleParts } from "./answer-places.ts";
import { appleError } from "./apple-error.ts";
import { applePlace } from "./apple-place.ts";
import { AppleQuery } from "./apple-query.ts";

const LONGEST_ID = 200;

/** `/v1/place/{id}`: a place by the id that an answer gave. */
export function placeById(
  parts: AppleParts,
  encodedId: string,
  query: string,
): ServiceResponse | Promise<ServiceResponse> {
  const reader = new AppleQuery(query);
  const languages = reader.languages();
  if (reader.problem !== null) return appleError(400, [reader.problem]);
  const id = decoded(encodedId);
  if (id === null) return appleError(400, ["The id in the address is not one that an answer gave."]);
  return answerPlaces(parts, async () => {
    const place = await parts.geocoder.lookup({ id, languages });
    return place && applePlace(place, languages);
  });
}

function decoded(text: string): string | null {
  if (text.length > LONGEST_ID) return null;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
