import type { Geocoder } from "#app/ports/geocoder.ts";
import type { ServiceResponse } from "#app/ports/service-door.ts";
import { askGeocoder } from "../ask-geocoder.ts";
import { jsonResponse } from "../json-response.ts";
import { goongBusy, goongError } from "./goong-error.ts";

/** What Goong's services for places stand in front of. */
export type GoongPlaceParts = { readonly geocoder: Geocoder; readonly onProblem: (text: string) => void };

/** Sends what the geocoder finds. */
export async function answerPlaces(parts: GoongPlaceParts, find: () => Promise<object>): Promise<ServiceResponse> {
  const asked = await askGeocoder(find, parts.onProblem);
  if (asked.kind === "busy") return goongBusy();
  if (asked.kind === "unavailable") return goongError(503, "ERROR", "The gazetteer cannot be read at the moment.");
  return jsonResponse(200, asked.found);
}
