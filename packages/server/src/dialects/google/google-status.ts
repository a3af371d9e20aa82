import type { RefusedRequest } from "#app/ports/service-door.ts";
import type { ServiceId } from "#core/service.ts";

/** How a web service of Google's says how it went; the HTTP status is 200 throughout. */
export type GoogleStatus =
  | "OK"
  | "ZERO_RESULTS"
  | "NOT_FOUND"
  | "INVALID_REQUEST"
  | "REQUEST_DENIED"
  | "OVER_QUERY_LIMIT"
  | "OVER_DAILY_LIMIT"
  | "UNKNOWN_ERROR";

/**
 * Google's status for a refusal of the gate. A cap that is used up is `OVER_DAILY_LIMIT` in its Geocoding API, which its clients do not
 * try again, and `OVER_QUERY_LIMIT` in its Places API, which has no other.
 */
export function statusOf(code: RefusedRequest["code"], service: ServiceId): GoogleStatus {
  switch (code) {
    case "RATE_LIMITED":
      return "OVER_QUERY_LIMIT";
    case "QUOTA_EXCEEDED":
    case "BUDGET_EXCEEDED":
      return service === "geocoding" ? "OVER_DAILY_LIMIT" : "OVER_QUERY_LIMIT";
    case "METERING_UNAVAILABLE":
    case "UPSTREAM_UNAVAILABLE":
    case "BUSY":
    case "INTERNAL_ERROR":
      return "UNKNOWN_ERROR";
    default:
      return "REQUEST_DENIED";
  }
}
