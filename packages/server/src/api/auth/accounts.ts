import type { Sessions } from "./sessions.ts";

/** A person who is signed in. */
type Person = { readonly accountId: string; readonly email: string; readonly name: string };

/** What an account is made of. */
export type NewAccount = { readonly name: string; readonly email: string; readonly password: string };

/**
 * The people who sign in to the console.
 * Guarantees: passwords are kept as slow hashes only; nobody can sign up by themselves; a session that was signed out is
 * refused from then on. Nothing is loaded before it is needed, or before `load`.
 */
export type Accounts = {
  /** Loads what signing in needs and brings its tables up to date; again and again changes nothing. */
  load(): Promise<void>;
  /** Answers a request to `/api/auth/...`. */
  handle(request: Request, ip: string): Promise<Response>;
  /** Who the session cookie belongs to; `null` for a stranger. */
  whoIs(headers: Headers): Promise<Person | null>;
  /** Makes an account and answers its id; `null` when somebody has this e-mail address already. */
  create(account: NewAccount): Promise<string | null>;
  isKnown(email: string): Promise<boolean>;
  rename(accountId: string, name: string): Promise<void>;
  /** Makes an account, or gives an account that has this e-mail address already a new name and password; answers its id. */
  put(account: NewAccount): Promise<string>;
  /** Signs in and answers the `Set-Cookie` lines of the new session. */
  signIn(credentials: Pick<NewAccount, "email" | "password">, request: Request, ip: string): Promise<readonly string[]>;
  readonly sessions: Sessions;
};
