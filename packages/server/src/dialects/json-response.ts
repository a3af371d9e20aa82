import type { ServiceResponse } from "#app/ports/service-door.ts";

/** A body as JSON that no cache keeps: answers of a dialect differ by parameters that caches do not know. A 503 costs nothing. */
export function jsonResponse(status: number, body: object): ServiceResponse {
  return Object.freeze({
    status,
    contentType: "application/json; charset=utf-8",
    body: Buffer.from(JSON.stringify(body)),
    encoding: null,
    etag: null,
    cacheControl: "no-store",
    ...(status === 503 && { unserved: "UPSTREAM_UNAVAILABLE" }),
  });
}
