import type { Attempt, Courier, Message } from "#app/ports/courier.ts";
import { ForbiddenAddressError, guardedLookup, isReachable, type Resolve } from "./guarded-lookup.ts";
import { postJson } from "./post-json.ts";
import { signMessage } from "./sign-message.ts";

/** What an operator decides about webhooks. */
export type WebhookCourierOptions = {
  /** Whether addresses of this machine and its networks may be reached. */
  readonly allowPrivateAddresses: boolean;
  readonly timeoutMs?: number;
  readonly resolve?: Resolve;
};

/** A receiver that has not answered by then counts as not there. Standard Webhooks: 15 to 30 seconds. */
const TIMEOUT_MS = 15_000;

const PRIVATE =
  "This address is not public. The operator of the server can allow such addresses: webhooks.allowPrivateAddresses in the configuration.";

/** Posts signed messages. */
export function createWebhookCourier(options: WebhookCourierOptions): Courier {
  const lookup = options.allowPrivateAddresses ? null : guardedLookup(options.resolve);
  const addressProblem = (to: string): string | null => {
    if (options.allowPrivateAddresses) return null;
    const url = URL.parse(to);
    // An address in numbers is never looked up; a name is, when the connection is made.
    const host = url?.hostname.replace(/^\[(.*)\]$/, "$1") ?? "";
    const isNumber = /^[\d.]+$/.test(host) || host.includes(":");
    return (isNumber && !isReachable(host)) || isLocalName(host) ? PRIVATE : null;
  };
  return {
    isConnected: true,
    addressProblem,
    async send(message, nowMs) {
      const forbidden = addressProblem(message.to);
      if (forbidden !== null) return failed(forbidden);
      try {
        const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
        const { status, retryAfter } = await postJson({ ...postOf(message, nowMs), timeoutMs, lookup });
        return judge(status, retryAfter, nowMs);
      } catch (error) {
        return failed(problemOf(error));
      }
    },
  };
}

function isLocalName(host: string): boolean {
  return /(^|\.)localhost\.?$/.test(host);
}

function postOf({ id, to, payload, secret }: Message, nowMs: number) {
  const timestampSeconds = Math.floor(nowMs / 1000);
  const signature = secret === null ? {} : signMessage(secret, { id, timestampSeconds, payload });
  const headers = { "content-type": "application/json", "user-agent": "Latchkey-Webhooks/1", ...signature };
  return { url: new URL(to), headers, body: payload };
}

function judge(status: number, retryAfter: string | null, nowMs: number): Attempt {
  if (status >= 200 && status < 300) return { ok: true, responseStatus: status };
  const isRedirect = status >= 300 && status < 400;
  return {
    ok: false,
    problem: isRedirect
      ? `The receiver answered ${status}: redirects are not followed, give the final address.`
      : `The receiver answered ${status}.`,
    responseStatus: status,
    retryAfterMs: retryAfterMs(retryAfter, nowMs),
    // "I am not interested any more."
    isFinal: status === 410,
  };
}

/** Seconds, or a date (RFC 9110, section 10.2.3). */
function retryAfterMs(text: string | null, nowMs: number): number | null {
  if (text === null) return null;
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const atMs = Date.parse(text);
  return Number.isNaN(atMs) ? null : Math.max(0, atMs - nowMs);
}

function failed(problem: string): Attempt {
  return { ok: false, problem, responseStatus: null, retryAfterMs: null, isFinal: false };
}

function problemOf(error: unknown): string {
  if (error instanceof ForbiddenAddressError) return PRIVATE;
  if (error instanceof Error && (error.name === "TimeoutError" || error.name === "AbortError")) {
    return "The receiver did not answer in time.";
  }
  const code = error instanceof Error && "code" in error ? String(error.code) : null;
  return code === null ? "The receiver could not be reached." : `The receiver could not be reached (${code}).`;
}
