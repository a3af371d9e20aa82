import { Problem } from "./problem.ts";

/** Signs in with e-mail and password; throws `Problem` when the pair is not known. */
export async function signIn(email: string, password: string): Promise<void> {
  await post("/api/auth/sign-in/email", { email, password });
}

/** Ends the session in this browser. */
export async function signOut(): Promise<void> {
  await post("/api/auth/sign-out", {});
}

async function post(path: string, body: object): Promise<void> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Latchkey-Console": "1" },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Problem(0, null);
  });
  if (!response.ok) throw new Problem(response.status, await response.json().catch(() => null));
}
