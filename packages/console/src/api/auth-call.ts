import { Problem } from "./problem.ts";

/** Asks the server's sign-in library for something. */
export function authGet(path: AuthPath): Promise<unknown> {
  return call(path, {});
}

/** Tells the server's sign-in library to do something. */
export function authPost(path: AuthPath, body: object): Promise<unknown> {
  return call(path, { method: "POST", body: JSON.stringify(body) });
}

/** Everything behind `/api/auth/` that the console uses; the server has nothing else there. */
type AuthPath =
  | "sign-in/email"
  | "sign-out"
  | "get-session"
  | "change-password"
  | `two-factor/${"enable" | "disable" | "verify-totp" | "verify-backup-code" | "generate-backup-codes"}`
  | `passkey/${"list-user-passkeys" | "update-passkey" | "delete-passkey"}`
  | `passkey/${"generate-register-options" | "verify-registration"}`
  | `passkey/${"generate-authenticate-options" | "verify-authentication"}`;

/** Words for what the library says in its own; the other sentences stand as they are. */
const WORDS: Readonly<Record<string, string>> = {
  INVALID_PASSWORD: "This is not your password. Check it, then try again.",
  INVALID_CODE: "This code is not the one of this moment. Wait for the next one in your app, then type that.",
  INVALID_BACKUP_CODE: "This is none of your backup codes, or it was used already.",
  INVALID_TWO_FACTOR_COOKIE: "This took too long. Start again with your e-mail and password.",
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: "Too many wrong codes. Start again with your e-mail and password.",
  ACCOUNT_TEMPORARILY_LOCKED: "Too many wrong codes for this account. Wait 15 minutes, then try again.",
  SESSION_NOT_FRESH: "You signed in more than a day ago. Sign out and in again, then add the passkey.",
  PASSKEY_NOT_FOUND: "This passkey is not known here: it was removed, or belongs to another server.",
  AUTHENTICATION_FAILED: "This passkey could not be checked. Try again, or sign in with your password.",
  FAILED_TO_VERIFY_REGISTRATION: "This passkey could not be checked. Try again.",
  CHALLENGE_NOT_FOUND: "This took too long. Try again.",
};

async function call(path: AuthPath, init: RequestInit): Promise<unknown> {
  const headers = { "Content-Type": "application/json", "X-Latchkey-Console": "1" };
  const response = await fetch(`/api/auth/${path}`, { ...init, headers }).catch(() => {
    throw new Problem(0, null);
  });
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body;
  const problem = new Problem(response.status, body);
  if (response.status === 429)
    throw new Problem(429, {
      code: problem.code,
      detail: "Too many tries in a short time. Wait a minute, then try again.",
    });
  const detail = WORDS[problem.code];
  throw detail === undefined ? problem : new Problem(response.status, { code: problem.code, detail });
}
