/** When a token was made and when it ends, in milliseconds since 1970; `null`: it does not say. */
export type TokenTimes = { readonly issuedAtMs: number | null; readonly expiresAtMs: number | null };

const NONE: TokenTimes = { issuedAtMs: null, expiresAtMs: null };

/** Reads `iat` and `exp` of a JWT; a key, or what cannot be read, has neither. Nothing is verified: that is the server's. */
export function readTimes(token: string): TokenTimes {
  const [, claims, ...rest] = token.split(".");
  if (claims === undefined || rest.length !== 1) return NONE;
  try {
    const { iat, exp } = JSON.parse(atob(claims.replaceAll("-", "+").replaceAll("_", "/")));
    return { issuedAtMs: msOf(iat), expiresAtMs: msOf(exp) };
  } catch {
    return NONE;
  }
}

function msOf(seconds: unknown): number | null {
  return typeof seconds === "number" && Number.isFinite(seconds) ? seconds * 1_000 : null;
}
