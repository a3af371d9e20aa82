import type { RefusedRequest, ServiceResponse, WordedRefusal } from "#app/ports/service-door.ts";
import { jsonResponse } from "../json-response.ts";

const MESSAGES: ReadonlyMap<number, string> = new Map([
  [400, "Bad Request"],
  [401, "Not Authorized"],
  [403, "Forbidden"],
  [404, "Not Found"],
  [429, "Too Many Requests"],
  [500, "Internal Server Error"],
  [501, "Not Implemented"],
  [503, "Service Unavailable"],
]);

/** An error as Apple's Maps Server API answers it: `{"error": {"message", "details"}}`. Source: its `ErrorResponse`. */
export function appleError(status: number, details: readonly string[]): ServiceResponse {
  return jsonResponse(status, bodyOf(status, details));
}

/** What the gate refuses, in Apple's shape; the details say what the problem document would. */
export function wordAppleRefusal({ status, code, sentence, origin, docsUrl }: RefusedRequest): WordedRefusal {
  const seen = origin === null ? [] : [`The request came from ${origin}.`];
  const read = docsUrl === null ? [] : [docsUrl];
  const body = JSON.stringify(bodyOf(status, [`${code}: ${sentence}`, ...seen, ...read]));
  return { status, contentType: "application/json; charset=utf-8", body };
}

function bodyOf(status: number, details: readonly string[]): object {
  return { error: { message: MESSAGES.get(status) ?? "Error", details } };
}
