import type { Router, TravelMode } from "#app/ports/router.ts";
import type { ServiceResponse } from "#app/ports/service-door.ts";
import { jsonResponse } from "../json-response.ts";
import { appleError } from "./apple-error.ts";
import { appleLocation } from "./apple-place.ts";
import { AppleQuery } from "./apple-query.ts";

/** Apple's ways of travelling that a routing engine knows. */
const MODES: ReadonlyMap<string, TravelMode> = new Map<string, TravelMode>([
  ["automobile", "car"],
  ["walking", "foot"],
  ["cycling", "bicycle"],
]);
const MOST_DESTINATIONS = 10;

/** `/v1/etas?origin=&destinations=`: how far it is, and how long it takes, to each of up to ten places. */
export async function etas(router: Router, query: string): Promise<ServiceResponse> {
  const reader = new AppleQuery(query);
  const origin = reader.point("origin");
  const destinations = reader.points("destinations", "|");
  const transportType = reader.text("transportType") ?? "Automobile";
  const mode = MODES.get(transportType.toLowerCase());
  if (reader.problem !== null) return appleError(400, [reader.problem]);
  if (origin === null) return appleError(400, ["origin has to be latitude,longitude in degrees."]);
  if (destinations.length > MOST_DESTINATIONS)
    return appleError(400, [`destinations may be ${MOST_DESTINATIONS} places at most.`]);
  if (mode === undefined) return appleError(400, ["transportType has to be Automobile, Walking or Cycling."]);
  const routed = await router.matrix({ origins: [origin], destinations, mode });
  if (routed.kind === "too-much") return appleError(400, ["The routing engine does not compute so much at once."]);
  if (routed.kind === "busy" || routed.kind === "unavailable")
    return appleError(503, ["UPSTREAM_UNAVAILABLE: the routing engine does not answer. Try again in a moment."]);
  const [row = []] = routed.kind === "found" ? routed.found : [];
  return jsonResponse(200, {
    etas: destinations.flatMap((point, index) => {
      const travel = row[index] ?? null;
      if (travel === null) return [];
      const seconds = Math.round(travel.durationSeconds);
      return {
        destination: appleLocation({ point }),
        transportType,
        distanceMeters: Math.round(travel.distanceMetres),
        expectedTravelTimeSeconds: seconds,
        staticTravelTimeSeconds: seconds,
      };
    }),
  });
}

/** What stands in for travel times where the operator runs no routing engine. */
export function noEtas(): ServiceResponse {
  return appleError(501, [
    "This server knows no routing engine. Its operator can name an OSRM or Valhalla server as `routing` in the configuration file.",
  ]);
}
