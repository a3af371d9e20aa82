import type { Problem } from "./result.ts";

/** A result that holds no value, only the problem. */
export type Refused = { readonly ok: false; readonly problem: Problem };

/** Every "no" a verb can say, one function for each code, so that sentences are built in one place. */
export const refuse = {
  /** Answers "not yours" and "not there" alike. */
  notFound(
    what: "webhook" | "project" | "service" | "key" | "admin token" | "token" | "signing key",
    id: string,
  ): Refused {
    return { ok: false, problem: { code: "NOT_FOUND", detail: `There is no ${what} ${quote(id)}. Check the id.` } };
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

/** Quotes what a client sent, cut short so that an answer cannot be made huge. */
function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
