import { STATUS_CODES } from "node:http";
import type { ServiceResponse } from "#app/ports/service-door.ts";

/** What the map service itself may have to say no to, after the request was admitted. */
export type MapProblem = {
  readonly status: 400 | 404 | 503;
  /** One sentence that a beginner can act on. */
  readonly detail: string;
  /** Too much to do right now: come back after so many seconds. */
  readonly retryAfterSeconds?: number;
};

/** A problem of the map service as `application/problem+json` (RFC 9457), never stored by a cache. */
export function problemResponse(problem: MapProblem): ServiceResponse {
  const { status, detail, retryAfterSeconds } = problem;
  const title = STATUS_CODES[status] ?? "Error";
  const code = retryAfterSeconds === undefined ? CODES[status] : "BUSY";
  const body = JSON.stringify({ type: "about:blank", title, status, detail, code });
  return Object.freeze({
    status,
    contentType: "application/problem+json",
    body: Buffer.from(body),
    encoding: null,
    etag: null,
    cacheControl: "no-store",
    ...(status === 503 && { unserved: retryAfterSeconds === undefined ? "UPSTREAM_UNAVAILABLE" : "BUSY" }),
    ...(retryAfterSeconds !== undefined && { headers: { "retry-after": String(retryAfterSeconds) } }),
  });
}

const CODES = { 400: "INVALID_INPUT", 404: "NOT_FOUND", 503: "UPSTREAM_UNAVAILABLE" } as const;
