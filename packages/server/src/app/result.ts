/** Why a verb said no: a closed code, a sentence that says what to do, and where known the field and what to write instead. */
export type Problem = {
  readonly code: "NOT_FOUND" | "FORBIDDEN" | "INVALID_INPUT" | "CONFLICT" | "KEY_LIMIT_REACHED" | "UNAUTHENTICATED";
  readonly detail: string;
  readonly field?: string;
  readonly suggestion?: string;
};

/** What a verb answers: its value, or the problem that stood in its way. Accidents are thrown instead. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** A result that holds. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}
