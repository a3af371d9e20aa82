/** One place where a person is signed in. */
export type Session = {
  readonly id: string;
  /** The browser's own words; empty where it sent none. */
  readonly userAgent: string;
  /** The address from which they signed in; empty where it is not known. */
  readonly ip: string;
  readonly signedInAtMs: number;
  readonly expiresAtMs: number;
  /** Whether it is the one that asks. */
  readonly isCurrent: boolean;
};

/**
 * Where the person is signed in to whom a session cookie belongs.
 * Guarantees: a session that was ended is refused from the next call on; without a valid cookie every answer is `null`.
 */
export type Sessions = {
  /** Those that still hold, the newest first. */
  list(headers: Headers): Promise<readonly Session[] | null>;
  /** Ends one of them; `false` when the person has no such session. */
  end(headers: Headers, id: string): Promise<boolean | null>;
  /** Ends all of them, this one too. */
  endAll(headers: Headers): Promise<true | null>;
};
