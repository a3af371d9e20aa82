import type { RefusalCode } from "#core/refusal.ts";

/** Help for one refusal: what happened, and what to do about it, one step after the other. */
export type RefusalHelp = { readonly happened: string; readonly steps: readonly string[] };

/** Help for every refusal; the sentence that an answer carries stands in the catalogue of `core`. */
export const REFUSAL_HELP: Readonly<Record<RefusalCode, RefusalHelp>> = Object.freeze({
  KEY_MISSING: {
    happened: "Every request needs an API key, and this one had none.",
    steps: [
      "Open the console, choose the project, and copy a key from the list of keys.",
      "Put it at the end of the URL: `?key=YOUR_KEY`. Where the URL has a `?` already, write `&key=YOUR_KEY`.",
      "Servers send it in a header instead: `X-Api-Key: YOUR_KEY`.",
    ],
  },
  KEY_AMBIGUOUS: {
    happened: "Two different keys stood in the same request, and Latchkey does not guess which one counts.",
    steps: [
      "Look for a key in the URL (`key`, `api_key`, `access_token`, `token`) and in the headers (`X-Api-Key`, `Authorization`).",
      "Leave one of them out. The same key in two places is fine.",
    ],
  },
  KEY_IN_URL: {
    happened: "A secret key stood in the URL, where browsers, proxies and logs keep it.",
    steps: [
      "Send it from your server in the header `X-Api-Key`.",
      "In web pages and apps, use a public key and restrict it to your website.",
      "If the URL was seen by others, revoke the key and make a new one.",
      "Where nothing but a URL is possible, allow it on the key's page: “may stand in a URL”.",
    ],
  },
  KEY_INVALID: {
    happened:
      "No key has this value. Most often a character was lost in copying, or the key belongs to another server.",
    steps: [
      "Copy the key again from the console, with the copy button.",
      "Check that nothing follows it: a space, a quote, a line break, `%20`.",
      "Check that the address of the server is the one that the key was made on.",
    ],
  },
  KEY_REVOKED: {
    happened: "Somebody revoked or deleted this key. The audit of the project says who, and when.",
    steps: [
      "Make a new key with the same restrictions.",
      "Replace the value wherever it is used.",
      "A key that was deleted by mistake can be brought back within 30 days: list deleted keys in the console.",
    ],
  },
  KEY_EXPIRED: {
    happened: "The key had an expiry date, and it has passed.",
    steps: ["Open the key's page in the console.", "Set a later date, or none; it works again at once."],
  },
  TOKEN_INVALID: {
    happened: "The token's signature, its form, or one of its claims is not right.",
    steps: [
      "Check that the whole token is sent: three parts with dots between.",
      "Check that it is signed with ES256 by a signing key of this project, and that `kid` is that key's id.",
      "Check `iss`, `iat` and `exp`.",
    ],
  },
  TOKEN_EXPIRED: {
    happened: "The token's `exp` lies in the past.",
    steps: ["Have your server make a new token.", "Check the clocks of both machines: they may differ by a minute."],
  },
  SIGNATURE_INVALID: {
    happened: "The URL was changed after it was signed, or was signed with another key.",
    steps: [
      "Sign the whole path and query, in the order in which they are sent.",
      "Add nothing to the URL afterwards.",
    ],
  },
  SIGNATURE_EXPIRED: {
    happened: "The signed URL was good until a certain time, and that has passed.",
    steps: ["Make a new signed URL.", "Choose a later expiry where people keep the page open for long."],
  },
  KEY_DISABLED: {
    happened: "Somebody switched this key off.",
    steps: ["Open the key's page in the console.", "Switch it on; it works again at once."],
  },
  PROJECT_SUSPENDED: {
    happened: "The whole project is stopped, so none of its keys work.",
    steps: ["Ask an owner of the project why.", "An owner lets it run again under Settings in the console."],
  },
  SERVICE_NOT_ENABLED: {
    happened: "The project does not use this service.",
    steps: [
      "Open Services in the console.",
      "Enable the service; keys may use it at once, unless they are restricted.",
    ],
  },
  SERVICE_NOT_ALLOWED: {
    happened: "The project uses this service, but this key is restricted to others.",
    steps: ["Open the key's page in the console.", "Allow the service, or use a key that is meant for it."],
  },
  RESOURCE_NOT_ALLOWED: {
    happened: "The key is restricted to certain styles or tilesets, and this is not one of them.",
    steps: [
      "Check the name in the URL.",
      "Allow the style or tileset on the key's page. A style that is allowed brings its tilesets along.",
    ],
  },
  ORIGIN_MISSING: {
    happened: "The key works on certain websites, and the request carried neither `Origin` nor `Referer`.",
    steps: [
      "In a web page: check that `Referrer-Policy` is not `no-referrer`. `strict-origin-when-cross-origin` is right.",
      "In an app: restrict the key by User-Agent instead of websites.",
      "On a server, or with curl: use a secret key, or one that is restricted by IP address.",
      "Or let such requests in on the key's page, at a low rate if you wish.",
    ],
  },
  ORIGIN_NOT_ALLOWED: {
    happened:
      "The website that sent the request is not on the key's list. `observed.origin` in the answer is what was seen.",
    steps: [
      "Open the key's page in the console, Restrictions.",
      "Add what was seen. `example.com` is that host alone; `*.example.com` is its subdomains.",
      "Other ports than 80 and 443 are named: `example.com:8080`. `localhost` allows every port.",
    ],
  },
  USER_AGENT_NOT_ALLOWED: {
    happened: "The key works in certain apps, and the `User-Agent` header names none of them.",
    steps: [
      "Look at `observed.userAgent` in the answer.",
      "Add a part of it on the key's page, in the same upper and lower case.",
    ],
  },
  IP_NOT_ALLOWED: {
    happened: "The key works from certain addresses, and `observed.ip` in the answer is not one of them.",
    steps: [
      "Add the address, or a range such as `192.0.2.0/24`, on the key's page.",
      "If a proxy's address was seen instead of the client's, the operator names the proxy in `LATCHKEY_TRUSTED_PROXIES`.",
    ],
  },
  RATE_LIMITED: {
    happened: "More requests came in a second than the key, the address or the project's service allows.",
    steps: [
      "Wait for the seconds in `Retry-After`, then go on. `RateLimit` in every answer says what is left.",
      "Let the browser cache: identical tiles need no second request.",
      "Raise the limit on the key's page, or under Services.",
    ],
  },
  QUOTA_EXCEEDED: {
    happened: "The requests of this day or month are used up, for the key, the service or the whole project.",
    steps: [
      "It starts again at midnight UTC, of the next day or of the first of the month; `Retry-After` counts the seconds.",
      "Look under Usage where the requests came from.",
      "Raise the quota on the key's page or under Services, or move to a larger plan.",
    ],
  },
  BUDGET_EXCEEDED: {
    happened: "The project spent what its budget or its plan's credit allows, and never more.",
    steps: [
      "Raise the budget in the console, or move to another plan.",
      "Or wait for the next month; `Retry-After` counts the seconds.",
    ],
  },
  METERING_UNAVAILABLE: {
    happened: "Usage cannot be written to disk. Latchkey refuses rather than to serve what it cannot count.",
    steps: [
      "Operators: look for a full or read-only disk under the data directory; serving goes on by itself once it can write.",
      'Where maps matter more than counts, set `metering.whenUnavailable` to `"serve"` in the configuration file.',
    ],
  },
  UPSTREAM_UNAVAILABLE: {
    happened: "The server that makes the maps or answers the search does not answer.",
    steps: ["Try again in a moment.", "Operators: check that the upstream server runs and can be reached."],
  },
  BUSY: {
    happened: "The server works on as many requests as it can hold.",
    steps: [
      "Try again after the seconds in `Retry-After`.",
      "Operators: add a machine, or look for a client that sends too much.",
    ],
  },
});
