/** What decides whether a call with the console's cookie came from the console. Hosts are `host[:port]` in lower case. */
export type CookieCall = {
  readonly method: string;
  readonly headers: Headers;
  /** Hosts that Latchkey itself is reached under. */
  readonly ownHosts: readonly string[];
};

/**
 * Tells why a call with a cookie must not act, or `null` when it may.
 * Another site can make a browser send the cookie, but neither the custom header (no CORS here) nor a same-origin
 * `Sec-Fetch-Site`; both are asked for. Reading is free: it changes nothing, and the answer is not readable elsewhere.
 */
export function csrfProblem({ method, headers, ownHosts }: CookieCall): string | null {
  if (method === "GET" || method === "HEAD") return null;
  if (headers.get("x-latchkey-console") !== "1")
    return "Calls with a cookie need the header X-Latchkey-Console: 1. Programs send Authorization: Bearer <token> instead.";
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  if (site === null && origin === null) return "Calls with a cookie need an Origin header, as browsers send it.";
  const isSameOrigin =
    (site === null || site === "same-origin") && (origin === null || ownHosts.includes(hostOf(origin)));
  return isSameOrigin ? null : "This call came from another site. Open the console at its own address and try again.";
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : "";
}
