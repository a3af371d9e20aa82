import type { Routed } from "#app/ports/router.ts";
import type { ServiceResponse } from "#app/ports/service-door.ts";
import { jsonResponse } from "../json-response.ts";
import { goongBusy, goongError } from "./goong-error.ts";

/** Sends what the routing engine found; where no way leads, what `nowhere` says. */
export function answerRouted<T>(routed: Routed<T>, body: (found: T) => object, nowhere: object): ServiceResponse {
  if (routed.kind === "found") return jsonResponse(200, body(routed.found));
  if (routed.kind === "nowhere") return jsonResponse(200, nowhere);
  if (routed.kind === "busy") return goongBusy();
  if (routed.kind === "too-much")
    return goongError(400, "BAD_REQUEST", "The routing engine does not compute so much at once: send fewer points.");
  return goongError(503, "ERROR", "UPSTREAM_UNAVAILABLE: the routing engine does not answer. Try again in a moment.");
}

/** What stands in for directions where the operator runs no routing engine. */
export function noRouting(): ServiceResponse {
  return goongError(
    501,
    "ERROR",
    "This server knows no routing engine. Its operator can name an OSRM or Valhalla server as `routing` in the configuration file.",
  );
}
