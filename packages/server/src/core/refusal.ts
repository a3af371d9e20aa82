/** Why a request was refused, in words for a beginner. `sentence` never names what a key allows. */
export type Refusal = {
  /** The HTTP status of native routes. */
  readonly status: 401 | 403 | 429 | 503;
  readonly title: string;
  /** One sentence that says what to do now. */
  readonly sentence: string;
};

/** Every way in which a request can be refused, in the order of the product's list. */
export const REFUSALS = Object.freeze({
  KEY_MISSING: {
    status: 401,
    title: "No API key",
    sentence: "Add your API key to the request, for example as ?key=YOUR_KEY at the end of the URL.",
  },
  KEY_AMBIGUOUS: {
    status: 401,
    title: "More than one API key",
    sentence: "The request carries two different API keys: send one of them, in one place.",
  },
  KEY_IN_URL: {
    status: 401,
    title: "Secret key in a URL",
    sentence: "Secret keys must not stand in a URL: send yours in the X-Api-Key header, or use a public key.",
  },
  KEY_INVALID: {
    status: 401,
    title: "Unknown API key",
    sentence: "This API key does not exist: copy it again from the console, all of it, from lk_ to its last character.",
  },
  KEY_REVOKED: {
    status: 401,
    title: "API key revoked",
    sentence: "This API key was revoked and will not work again: make a new key in the console and use that one.",
  },
  KEY_EXPIRED: {
    status: 401,
    title: "API key expired",
    sentence:
      "This API key has passed its expiry date: set a later date on its page in the console, or make a new key.",
  },
  TOKEN_INVALID: {
    status: 401,
    title: "Token not valid",
    sentence:
      "This token could not be verified: check that it was signed with a signing key of this project and was sent whole.",
  },
  TOKEN_EXPIRED: {
    status: 401,
    title: "Token expired",
    sentence:
      "This token has passed its expiry time: have your server make a new one, and check that its clock is right.",
  },
  SIGNATURE_INVALID: {
    status: 401,
    title: "Signature not valid",
    sentence: "The signature does not fit this URL: sign the URL again, and change nothing in it afterwards.",
  },
  SIGNATURE_EXPIRED: {
    status: 401,
    title: "Signed URL expired",
    sentence: "This signed URL has passed its expiry time: make a new one.",
  },
  KEY_DISABLED: {
    status: 403,
    title: "API key disabled",
    sentence: "This API key is switched off: switch it on again on its page in the console.",
  },
  PROJECT_SUSPENDED: {
    status: 403,
    title: "Project suspended",
    sentence: "The project of this API key is suspended: an owner of the project can lift that in the console.",
  },
  SERVICE_NOT_ENABLED: {
    status: 403,
    title: "Service not enabled",
    sentence: "This service is not enabled for the project: enable it under Services in the console.",
  },
  SERVICE_NOT_ALLOWED: {
    status: 403,
    title: "Service not allowed for this key",
    sentence:
      "This API key may not use this service: allow the service on the key's page in the console, or use another key.",
  },
  RESOURCE_NOT_ALLOWED: {
    status: 403,
    title: "Style or tileset not allowed for this key",
    sentence:
      "This API key may not use this style or tileset: allow it on the key's page in the console, or use another key.",
  },
  ORIGIN_MISSING: {
    status: 403,
    title: "No website named",
    sentence:
      "This API key works on certain websites only, and the request did not say which one it comes from: send an Origin or Referer header, or check the page's Referrer-Policy.",
  },
  ORIGIN_NOT_ALLOWED: {
    status: 403,
    title: "Website not allowed",
    sentence: "This API key may not be used on this website: add the website to the key's origins in the console.",
  },
  USER_AGENT_NOT_ALLOWED: {
    status: 403,
    title: "App not allowed",
    sentence:
      "This API key may not be used by this app: add a part of its User-Agent header to the key's user-agents in the console.",
  },
  IP_NOT_ALLOWED: {
    status: 403,
    title: "IP address not allowed",
    sentence:
      "This API key may not be used from this IP address: add the address to the key's IP addresses in the console.",
  },
  RATE_LIMITED: {
    status: 429,
    title: "Too many requests",
    sentence:
      "Requests come faster than the limit allows: wait for the seconds in the Retry-After header, then go on more slowly.",
  },
  QUOTA_EXCEEDED: {
    status: 429,
    title: "Quota used up",
    sentence:
      "The quota of this day or month is used up: wait until it starts again (Retry-After), or raise it in the console.",
  },
  BUDGET_EXCEEDED: {
    status: 429,
    title: "Budget used up",
    sentence: "The project's budget is used up: raise the budget in the console, or wait for the next month.",
  },
  METERING_UNAVAILABLE: {
    status: 503,
    title: "Requests cannot be counted",
    sentence:
      "The server cannot write down its usage at the moment, so it serves nothing: tell its operator to check the disk.",
  },
  UPSTREAM_UNAVAILABLE: {
    status: 503,
    title: "Service not reachable",
    sentence:
      "The server behind this service does not answer: try again in a moment, and tell the operator if it stays so.",
  },
  BUSY: {
    status: 503,
    title: "Server busy",
    sentence:
      "The server has more to do than it can do at once: try again after the seconds in the Retry-After header.",
  },
} as const satisfies Record<string, Refusal>);

/** The code of a refusal: `KEY_MISSING`, `ORIGIN_NOT_ALLOWED`, `RATE_LIMITED` ... */
export type RefusalCode = keyof typeof REFUSALS;

/** The catalogue's entry of a code. */
export function refusalOf(code: RefusalCode): Refusal {
  return REFUSALS[code];
}
