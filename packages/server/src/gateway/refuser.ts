import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { LimitState } from "#app/ports/counter.ts";
import type { RefusedRequest, ServiceRoute, WordedRefusal } from "#app/ports/service-door.ts";
import { refusalOf, type RefusalCode } from "#core/refusal.ts";
import { type Answer, OPEN_TO_EVERY_PAGE } from "./answer.ts";
import type { Exchange } from "./exchange.ts";
import { rateLimitHeaders } from "./rate-limit-headers.ts";

/** What a limit said when it refused: when to come back, and what is left of each policy. */
export type LimitNotice = { readonly retryAfterSeconds: number; readonly states: readonly LimitState[] };

/** `sentence` says more exactly than the catalogue what to do now. */
export type RefusalReason = { readonly code: RefusalCode; readonly sentence?: string };

type Seen = Pick<RefusedRequest, "origin" | "ip" | "docsUrl">;

const NOBODY_LOOKED: Seen = { origin: null, ip: null, docsUrl: null };
const LONGEST_ECHO = 256;
const RETRY_UNMETERED_SECONDS = 5;

/**
 * Builds the answers that say no: `application/problem+json` after RFC 9457, or in the words of the route's dialect; never with
 * anything the caller did not send.
 */
export class Refuser {
  // Ids need to be unique among the logs of all nodes, not secret.
  readonly #idPrefix = randomBytes(6).toString("base64url");
  #idCount = 0;

  nextRequestId(): string {
    this.#idCount += 1;
    return `req_${this.#idPrefix}${this.#idCount.toString(36)}`;
  }

  refuse(exchange: Exchange, why: RefusalReason, notice: LimitNotice | null): Answer {
    const { res, route, origin, caller, headers } = exchange;
    const refused = this.#refused(res, why, {
      origin: origin.kind === "missing" ? null : origin.text.slice(0, LONGEST_ECHO),
      ip: caller.ip,
      docsUrl: `${caller.baseUrl}/docs/refusals/${why.code}`,
    });
    const extra = notice === null ? [] : limitHeaders(notice);
    const worded = route.wordRefusal?.(refused) ?? null;
    if (worded !== null) return refusalAnswer(res, refused, worded, extra);
    const observed = {
      origin: refused.origin,
      ip: refused.ip,
      userAgent: headers.userAgent?.slice(0, LONGEST_ECHO) ?? null,
    };
    if (refused.status === 401) extra.push("WWW-Authenticate", 'Bearer realm="Latchkey"');
    // Who reads the body alone, as MapLibre hands it on, must learn as well when to come back.
    const more = notice === null ? { observed } : { observed, retryAfterSeconds: retryAfter(notice) };
    return refusalAnswer(res, refused, problemOf(refused, more), extra);
  }

  /** The journal could not take the record: the request is not served, and not counted. */
  unmetered({ res, route }: Answer): Answer {
    const refused = this.#refused(res, { code: "METERING_UNAVAILABLE" }, NOBODY_LOOKED);
    const worded = route?.wordRefusal?.(refused) ?? problemOf(refused);
    return refusalAnswer(res, refused, worded, ["Retry-After", String(RETRY_UNMETERED_SECONDS)]);
  }

  /** Something broke that should not: the sentence names the request, so that its log line can be found. */
  accident(res: ServerResponse, route: ServiceRoute, requestId: string): Answer {
    const sentence = `The server made a mistake. Its log tells more under ${requestId}.`;
    const refused: RefusedRequest = {
      code: "INTERNAL_ERROR",
      status: 500,
      title: "Internal error",
      sentence,
      requestId,
      ...NOBODY_LOOKED,
      accept: acceptOf(res),
    };
    return refusalAnswer(res, refused, route.wordRefusal?.(refused) ?? problemOf(refused), []);
  }

  #refused(res: ServerResponse, { code, sentence }: RefusalReason, seen: Seen): RefusedRequest {
    const { status, title, sentence: catalogued } = refusalOf(code);
    return {
      code,
      status,
      title,
      sentence: sentence ?? catalogued,
      requestId: this.nextRequestId(),
      ...seen,
      accept: acceptOf(res),
    };
  }
}

function acceptOf(res: ServerResponse): string {
  return res.req.headers.accept ?? "";
}

function limitHeaders(notice: LimitNotice): string[] {
  return ["Retry-After", String(retryAfter(notice)), ...rateLimitHeaders(notice.states)];
}

function retryAfter({ retryAfterSeconds }: LimitNotice): number {
  return Math.max(1, Math.ceil(retryAfterSeconds));
}

function problemOf(refused: RefusedRequest, more: object = {}): WordedRefusal {
  const { code, status, title, sentence, requestId, docsUrl } = refused;
  const body = JSON.stringify({
    type: docsUrl ?? "about:blank",
    title,
    status,
    detail: sentence,
    code,
    requestId,
    ...more,
  });
  return { status, contentType: "application/problem+json", body };
}

function refusalAnswer(
  res: ServerResponse,
  { requestId }: RefusedRequest,
  { status, contentType, body }: WordedRefusal,
  extra: readonly string[],
): Answer {
  const headers = [
    "Content-Type",
    contentType,
    "Content-Length",
    String(Buffer.byteLength(body)),
    "Cache-Control",
    "no-store",
    "X-Request-Id",
    requestId,
    ...OPEN_TO_EVERY_PAGE,
  ];
  return { res, status, headers, more: extra, head: null, body, route: null };
}
