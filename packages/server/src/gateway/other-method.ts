import type { IncomingMessage, ServerResponse } from "node:http";
import { type Answer, OPEN_TO_EVERY_PAGE } from "./answer.ts";

const METHODS = "GET, HEAD, OPTIONS";
const HEADERS = "Authorization, X-Api-Key, X-Goog-Api-Key, Content-Type, If-None-Match, Range";
const PREFLIGHT_SECONDS = "86400";

/** Answers what is neither GET nor HEAD: a browser's preflight needs no key (it carries none), anything else is not offered. */
export function answerOtherMethod(req: IncomingMessage, res: ServerResponse): Answer {
  if (req.method !== "OPTIONS") {
    const refused = ["Allow", METHODS, "Content-Length", "0"];
    return { res, status: 405, headers: OPEN_TO_EVERY_PAGE, more: refused, head: null, body: null, route: null };
  }
  const preflight = [
    "Access-Control-Allow-Methods",
    METHODS,
    "Access-Control-Allow-Headers",
    HEADERS,
    "Access-Control-Max-Age",
    PREFLIGHT_SECONDS,
  ];
  return { res, status: 204, headers: OPEN_TO_EVERY_PAGE, more: preflight, head: null, body: null, route: null };
}
