import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { LimitState } from "#app/ports/counter.ts";
import { refusalOf, type RefusalCode } from "#core/refusal.ts";
import { type Answer, OPEN_TO_EVERY_PAGE } from "./answer.ts";
import type { Exchange } from "./exchange.ts";
import { rateLimitHeaders } from "./rate-limit-headers.ts";

/** What a limit said when it refused: when to come back, and what is left of each policy. */
export type LimitNotice = { readonly retryAfterSeconds: number; readonly states: readonly LimitState[] };

/** `sentence` says more exactly than the catalogue what to do now. */
export type RefusalReason = { readonly code: RefusalCode; readonly sentence?: string };

const LONGEST_ECHO = 256;
const RETRY_UNMETERED_SECONDS = 5;

/** Builds the answers that say no: `application/problem+json` after RFC 9457, never with anything the caller did not send. */
export class Refuser {
  // Ids need to be unique among the logs of all nodes, not secret.
  readonly #idPrefix = randomBytes(6).toString("base64url");
  #idCount = 0;

  nextRequestId(): string {
    this.#idCount += 1;
    return `req_${this.#idPrefix}${this.#idCount.toString(36)}`;
  }

  refuse(exchange: Exchange, why: RefusalReason, notice: LimitNotice | null): Answer {
    const { res, origin, caller, headers } = exchange;
    const requestId = this.nextRequestId();
    const { code } = why;
    const { status, title, sentence } = refusalOf(code);
    const body = JSON.stringify({
      type: `${caller.baseUrl}/docs/refusals/${code}`,
      title,
      status,
      detail: why.sentence ?? sentence,
      code,
      requestId,
      observed: {
        origin: origin.kind === "missing" ? null : origin.text.slice(0, LONGEST_ECHO),
        ip: caller.ip,
        userAgent: headers.userAgent?.slice(0, LONGEST_ECHO) ?? null,
      },
    });
    const extra = notice === null ? [] : limitHeaders(notice);
    if (status === 401) extra.push("WWW-Authenticate", 'Bearer realm="Latchkey"');
    return problemAnswer(res, status, body, requestId, extra);
  }

  /** The journal could not take the record: the request is not served, and not counted. */
  unmetered(refused: Answer): Answer {
    const { status, title, sentence } = refusalOf("METERING_UNAVAILABLE");
    const requestId = this.nextRequestId();
    const body = JSON.stringify({
      type: "about:blank",
      title,
      status,
      detail: sentence,
      code: "METERING_UNAVAILABLE",
      requestId,
    });
    return problemAnswer(refused.res, status, body, requestId, ["Retry-After", String(RETRY_UNMETERED_SECONDS)]);
  }

  /** Something broke that should not: the sentence names the request, so that its log line can be found. */
  accident(res: ServerResponse, requestId: string): Answer {
    const detail = `The server made a mistake. Its log tells more under ${requestId}.`;
    const body = JSON.stringify({
      type: "about:blank",
      title: "Internal error",
      status: 500,
      detail,
      code: "INTERNAL_ERROR",
      requestId,
    });
    return problemAnswer(res, 500, body, requestId, []);
  }
}

function limitHeaders(notice: LimitNotice): string[] {
  return ["Retry-After", String(Math.max(1, Math.ceil(notice.retryAfterSeconds))), ...rateLimitHeaders(notice.states)];
}

function problemAnswer(
  res: ServerResponse,
  status: number,
  body: string,
  requestId: string,
  extra: readonly string[],
): Answer {
  const headers = [
    "Content-Type",
    "application/problem+json",
    "Content-Length",
    String(Buffer.byteLength(body)),
    "Cache-Control",
    "no-store",
    "X-Request-Id",
    requestId,
    ...OPEN_TO_EVERY_PAGE,
  ];
  return { res, status, headers, more: extra, head: null, body };
}
