import { authPost } from "./auth-call.ts";

/** What is still missing after e-mail and password: nothing, or the code of the second factor. */
export type SignInStep = "done" | "code";

/** Signs in with e-mail and password; throws `Problem` when the pair is not known. */
export async function signIn(email: string, password: string): Promise<SignInStep> {
  const answer = await authPost("sign-in/email", { email, password });
  const asks = typeof answer === "object" && answer !== null && "twoFactorRedirect" in answer;
  return asks ? "code" : "done";
}

/** Shows the second factor after e-mail and password: six digits of an app, or a backup code. */
export async function signInWithCode(code: string): Promise<void> {
  const typed = code.replaceAll(/\s/g, "");
  await authPost(/^\d{6}$/.test(typed) ? "two-factor/verify-totp" : "two-factor/verify-backup-code", { code: typed });
}

/** Ends the session in this browser. */
export async function signOut(): Promise<void> {
  await authPost("sign-out", {});
}
