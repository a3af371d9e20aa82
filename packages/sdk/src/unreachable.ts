import { LatchkeyError } from "./latchkey-error.ts";

/** The server gave no answer that a page may read; browsers do not say why. */
export function unreachable(): LatchkeyError {
  return new LatchkeyError({
    code: "NETWORK_ERROR",
    status: 0,
    title: "No connection",
    detail:
      "The map server cannot be reached: check the connection, the server's address, and the page's Content-Security-Policy (connect-src).",
  });
}
