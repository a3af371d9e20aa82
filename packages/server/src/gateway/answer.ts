import type { ServerResponse } from "node:http";

/** An answer ready to be sent: status, flat list of header names and values, and the body. */
export type Answer = {
  readonly res: ServerResponse;
  readonly status: number;
  readonly headers: readonly string[];
  readonly body: Buffer | string | null;
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
export function send(answer: Answer): void {
  const { res } = answer;
  if (res.destroyed || res.headersSent) return;
  // node takes a flat array as it is, without building an object; its type says string[] but it is only read.
  res.writeHead(answer.status, answer.headers as string[]);
  if (answer.body === null) res.end();
  else res.end(answer.body);
}
