/** What looking at a request's signature found out; made only for keys that sign. */
export type SignatureFact =
  /** The request carries none. */
  | { readonly kind: "none" }
  /** It does not fit, or fits another address. */
  | { readonly kind: "invalid" }
  /** `expiresAtMs`: the first moment at which it has expired; `null`: it does not. */
  | { readonly kind: "valid"; readonly expiresAtMs: number | null };
