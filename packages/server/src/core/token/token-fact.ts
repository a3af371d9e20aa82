/** What verifying a token found out about its time; leeway for clocks is already in both. The rest of a token is its key. */
export type TokenFact = {
  /** From when on it holds: its `iat` or `nbf`, whichever is later. */
  readonly validFromMs: number;
  /** The first moment at which it has expired; `null`: it does not. */
  readonly validUntilMs: number | null;
};
