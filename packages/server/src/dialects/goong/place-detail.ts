import type { ServiceResponse } from "#app/ports/service-door.ts";
import { answerPlaces, type GoongPlaceParts } from "./answer-places.ts";
import { goongError } from "./goong-error.ts";
import { goongDetail } from "./goong-place.ts";
import { GoongQuery } from "./goong-query.ts";

/** `/Place/Detail?place_id=`, which Goong's own SDK calls `placeid`. */
export function placeDetail(parts: GoongPlaceParts, query: string): ServiceResponse | Promise<ServiceResponse> {
  const reader = new GoongQuery(query);
  const languages = [reader.language()];
  const id = reader.placeId("place_id", "placeid");
  if (reader.problem !== null) return goongError(400, "BAD_REQUEST", reader.problem);
  return answerPlaces(parts, async () => {
    const place = await parts.geocoder.lookup({ id, languages });
    return place === null ? { status: "NOT_FOUND" } : { result: goongDetail(place, languages), status: "OK" };
  });
}
