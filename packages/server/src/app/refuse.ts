import type { Problem } from "./result.ts";

/** A result that holds no value, only the problem. */
export type Refused = { readonly ok: false; readonly problem: Problem };

/** Every "no" a verb can say, one function for each code, so that sentences are built in one place. */
export const refuse = {
  /** Answers "not yours" and "not there" alike. */
  notFound(
    what:
      | "webhook"
      | "project"
      | "service"
      | "key"
      | "admin token"
      | "token"
      | "signing key"
      | "member"
      | "invitation"
      | "session",
    id: string,
  ): Refused {
    return { ok: false, problem: { code: "NOT_FOUND", detail: `There is no ${what} ${named(id)}. Check the id.` } };
  },

  /** The token of an invitation is a secret: it is not repeated. */
  unknownInvitation(): Refused {
    const detail = "There is no invitation behind this link. Copy the whole link, or ask for a new one.";
    return { ok: false, problem: { code: "NOT_FOUND", detail } };
  },

  forbidden(detail: string): Refused {
    return { ok: false, problem: { code: "FORBIDDEN", detail } };
  },

  /** Nobody the server knows: what was sent to show who it is does not hold. */
  unauthenticated(detail: string): Refused {
    return { ok: false, problem: { code: "UNAUTHENTICATED", detail } };
  },

  conflict(detail: string): Refused {
    return { ok: false, problem: { code: "CONFLICT", detail } };
  },

  keyLimitReached(detail: string): Refused {
    return { ok: false, problem: { code: "KEY_LIMIT_REACHED", detail } };
  },

  invalid(field: string, detail: string, suggestion?: string): Refused {
    const problem = { code: "INVALID_INPUT", detail, field } as const;
    return { ok: false, problem: suggestion === undefined ? problem : { ...problem, suggestion } };
  },
};

/** What ids look like, of things and of services. Keys and tokens, which people paste in their place, do not. */
const ID = /^(?:[a-z]{3,4}_[0-9A-Za-z]{1,16}|[0-9A-Z]{10}|[a-z-]{1,20})$/;

/** Quotes an id that a client sent; what cannot be one may be a secret, and an answer gets into logs. */
function named(id: string): string {
  return ID.test(id) ? JSON.stringify(id) : "of this id";
}
