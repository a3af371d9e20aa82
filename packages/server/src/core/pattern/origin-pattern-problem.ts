/** Why a text is not an origin pattern: `message` says what to write instead, `suggestion` is a pattern that would be taken. */
export type OriginPatternProblem = {
  readonly reason:
    | "empty"
    | "too-long"
    | "several"
    | "backslash"
    | "scheme"
    | "user-info"
    | "page-url"
    | "path"
    | "port"
    | "host"
    | "address"
    | "wildcard-alone"
    | "wildcard-form"
    | "wildcard-suffix";
  readonly message: string;
  readonly suggestion?: string;
};

/** One step of reading a pattern: what it read, or the problem. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: OriginPatternProblem };

/** A step that went well. */
export function parsed<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

/** A step that found a problem. */
export function problem(reason: OriginPatternProblem["reason"], message: string, suggestion?: string): Parsed<never> {
  return { ok: false, problem: suggestion === undefined ? { reason, message } : { reason, message, suggestion } };
}
