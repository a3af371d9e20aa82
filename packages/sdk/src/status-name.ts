import type { LatchkeyError } from "./latchkey-error.ts";

/** How an `error` event names what went wrong. */
export type StatusName =
  | "Bad Request"
  | "Unauthorized"
  | "Forbidden"
  | "Not Found"
  | "Too Many Requests"
  | "Service Unavailable"
  | "Malformed Response"
  | "Network Error"
  | "Timeout"
  | "Unknown";

const BY_CODE: Readonly<Record<string, StatusName>> = {
  NETWORK_ERROR: "Network Error",
  MALFORMED_RESPONSE: "Malformed Response",
  TOKEN_TIMEOUT: "Timeout",
  TOKEN_UNAVAILABLE: "Unauthorized",
};

const BY_STATUS: Readonly<Record<number, StatusName>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  429: "Too Many Requests",
  503: "Service Unavailable",
};

/** The name of an error's status, after MapKit JS. */
export function statusName({ code, status }: Pick<LatchkeyError, "code" | "status">): StatusName {
  return BY_CODE[code] ?? BY_STATUS[status] ?? "Unknown";
}
