import type { ServiceResponse } from "#app/ports/service-door.ts";
import { Busy } from "#app/busy.ts";
import { problemResponse } from "#maps/problem-response.ts";
import { CACHE_CONTROL } from "#maps/responses/cache-control.ts";
import { textResponse } from "#maps/responses/text-response.ts";

/** Sends what the geocoder finds as JSON; `null`: there is no such place. A geocoder that cannot answer is a 503 and is reported. */
export async function geocoderAnswer(
  find: () => Promise<object | null>,
  onProblem: (text: string) => void,
): Promise<ServiceResponse> {
  try {
    const found = await find();
    if (found === null) return problemResponse({ status: 404, detail: "There is no place with this id." });
    const body = JSON.stringify(found);
    return await textResponse({ contentType: "application/json", body, cacheControl: CACHE_CONTROL.document });
  } catch (err) {
    if (err instanceof Busy) return problemResponse({ status: 503, detail: err.message, retryAfterSeconds: 1 });
    onProblem(`The geocoder cannot answer: ${err instanceof Error ? err.message : String(err)}.`);
    return unavailable("The geocoder cannot read its gazetteer. The log of the server says why.");
  }
}

/** A question that cannot be understood. */
export function badQuestion(detail: string): ServiceResponse {
  return problemResponse({ status: 400, detail });
}

/** A part of a path as text; `null` where it is not properly percent-encoded. */
export function decodedPath(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** Longer than any name of a place, with what it lies in. */
export const LONGEST_TEXT = 200;

function unavailable(detail: string): ServiceResponse {
  return Object.freeze({ ...problemResponse({ status: 503, detail }), headers: { "Retry-After": "1" } });
}
