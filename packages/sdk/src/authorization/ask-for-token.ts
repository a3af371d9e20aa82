import { LatchkeyError } from "../latchkey-error.ts";

/** Fetches a token, most often from one's own server, and hands it to `done`. May be asynchronous; `done` may be called late. */
export type AuthorizationCallback = (done: (token: string) => void) => unknown;

const LIMIT_MS = 30_000;

/**
 * Calls back for a token. Rejects with `TOKEN_UNAVAILABLE` when the callback throws or hands over none, and with `TOKEN_TIMEOUT` after
 * 30 seconds; a token that comes later than that still goes to `accept`.
 */
export function askForToken(callback: AuthorizationCallback, accept: (token: string) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(timeout()), LIMIT_MS);
    const fail = (reason: string): void => {
      clearTimeout(timer);
      reject(unavailable(reason));
    };
    const done = (token: string): void => {
      if (typeof token !== "string" || token.trim() === "") return fail("it handed over no token");
      clearTimeout(timer);
      accept(token.trim());
      resolve(token.trim());
    };
    const threw = (err: unknown): void => fail(err instanceof Error ? err.message : String(err));
    try {
      void Promise.resolve(callback(done)).catch(threw);
    } catch (err) {
      threw(err);
    }
  });
}

function unavailable(reason: string): LatchkeyError {
  return new LatchkeyError({
    code: "TOKEN_UNAVAILABLE",
    status: 0,
    title: "No token",
    detail: `The page's authorizationCallback gave no token: ${reason}.`,
  });
}

function timeout(): LatchkeyError {
  return new LatchkeyError({
    code: "TOKEN_TIMEOUT",
    status: 0,
    title: "No token yet",
    detail: `The page's authorizationCallback did not call done(token) within ${LIMIT_MS / 1_000} seconds.`,
  });
}
