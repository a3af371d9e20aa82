/** What a reader of user input answers: the value, or a sentence that a beginner can act on. */
export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly detail: string };

/** A value that was read. */
export function read<T>(value: T): Reading<T> {
  return { ok: true, value };
}

/** Why there is no value. */
export function unreadable(detail: string): { readonly ok: false; readonly detail: string } {
  return { ok: false, detail };
}
