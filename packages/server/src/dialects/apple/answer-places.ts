import type { Geocoder } from "#app/ports/geocoder.ts";
import type { ServiceResponse } from "#app/ports/service-door.ts";
import { askGeocoder } from "../ask-geocoder.ts";
import { jsonResponse } from "../json-response.ts";
import { appleError } from "./apple-error.ts";

/** What Apple's services for places stand in front of. */
export type AppleParts = { readonly geocoder: Geocoder; readonly onProblem: (text: string) => void };

/** Sends what the geocoder finds; `null`: there is no such place. */
export async function answerPlaces(parts: AppleParts, find: () => Promise<object | null>): Promise<ServiceResponse> {
  const asked = await askGeocoder(find, parts.onProblem);
  if (asked.kind === "busy")
    return { ...appleError(503, ["Ask again in a second."]), headers: { "retry-after": "1" }, unserved: "BUSY" };
  if (asked.kind === "unavailable")
    return appleError(503, ["The gazetteer cannot be read; the server's log says why."]);
  return asked.found === null ? appleError(404, ["There is no place with this id."]) : jsonResponse(200, asked.found);
}
