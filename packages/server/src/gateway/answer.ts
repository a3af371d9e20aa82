import type { ServerResponse } from "node:http";
import type { ServiceRoute } from "#app/ports/service-door.ts";
import { sendHead } from "./send-head.ts";

/** An answer ready to be sent; headers are flat lists of names and values. */
export type Answer = {
  readonly res: ServerResponse;
  readonly status: number;
  readonly headers: readonly string[];
  /** Headers of this one answer beside `headers`, which many share. */
  readonly more: readonly string[];
  /** `status` and `headers` as they stand on the wire, where they are sent again and again; else `null`. */
  readonly head: string | null;
  readonly body: Buffer | string | null;
  /** Whose answer it is, where it may yet have to be refused; else `null`. */
  readonly route: ServiceRoute | null;
};

/** Headers that every answer of the gate carries: any page may read it, refusals above all. */
export const OPEN_TO_EVERY_PAGE: readonly string[] = [
  "Access-Control-Allow-Origin",
  "*",
  "Access-Control-Expose-Headers",
  "ETag, RateLimit, RateLimit-Policy, Retry-After",
  "Cross-Origin-Resource-Policy",
  "cross-origin",
  "X-Content-Type-Options",
  "nosniff",
];

/** Sends an answer; a client that went away meanwhile is no error. */
export function send({ res, status, headers, more, head, body }: Omit<Answer, "route">): void {
  if (res.destroyed || res.headersSent) return;
  if (head === null || body === null || !sendHead(res, head, more)) {
    // node takes a flat list as it is; its type says string[] but it is only read.
    res.writeHead(status, more.length === 0 ? (headers as string[]) : [...headers, ...more]);
  }
  if (body === null) res.end();
  else res.end(body);
}
