import type { RefusedRequest, ServiceResponse, WordedRefusal } from "#app/ports/service-door.ts";
import { jsonResponse } from "../json-response.ts";

/** What Goong's page of error codes names. Source: docs.goong.io, "Error Code". */
type GoongCode =
  | "API_KEY_MISSING"
  | "API_KEY_INVALID"
  | "API_KEY_UNAUTHORIZED"
  | "OVER_RATE_LIMIT"
  | "BAD_REQUEST"
  | "NOT_FOUND"
  | "ERROR";

/** What cannot be answered, in the shape in which refusals are worded too. */
export function goongError(status: 400 | 404 | 501 | 503, code: GoongCode, message: string): ServiceResponse {
  return jsonResponse(status, bodyOf(code, message));
}

/** Asking again a second later is better than waiting. */
export function goongBusy(): ServiceResponse {
  const response = goongError(503, "ERROR", "BUSY: ask again in a second.");
  return { ...response, headers: { "retry-after": "1" }, unserved: "BUSY" };
}

/** What the gate refuses: whatever is wrong with a key is a 403, as Goong answers it. */
export function wordGoongRefusal({ code, status, sentence, origin, docsUrl }: RefusedRequest): WordedRefusal {
  const seen = origin === null ? "" : ` The request came from ${origin}.`;
  const read = docsUrl === null ? "" : ` ${docsUrl}`;
  return {
    status: status === 401 ? 403 : status,
    contentType: "application/json; charset=utf-8",
    body: JSON.stringify(bodyOf(codeOf(code, status), `${code}: ${sentence}${seen}${read}`)),
  };
}

function codeOf(code: RefusedRequest["code"], status: number): GoongCode {
  if (code === "KEY_MISSING") return "API_KEY_MISSING";
  if (status === 401) return "API_KEY_INVALID";
  if (status === 403) return "API_KEY_UNAUTHORIZED";
  return status === 429 ? "OVER_RATE_LIMIT" : "ERROR";
}

/** `message` stands outside too: there Goong's own SDK looks for it. */
function bodyOf(code: GoongCode, message: string): object {
  return { error: { code, message }, status: code, message };
}
