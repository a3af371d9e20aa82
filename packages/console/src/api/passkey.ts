import { authGet, authPost } from "./auth-call.ts";
import { Problem } from "./problem.ts";

/** Makes a passkey on this device or a key beside it, and keeps it under a name. */
export async function addPasskey(name: string): Promise<void> {
  const client = needClient();
  const options = (await authGet("passkey/generate-register-options")) as PublicKeyCredentialCreationOptionsJSON;
  const publicKey = client.parseCreationOptionsFromJSON(options);
  const credential = await ask(() => navigator.credentials.create({ publicKey }));
  await authPost("passkey/verify-registration", { response: credential.toJSON(), name });
}

/** Signs in with a passkey of this device or a key beside it. */
export async function signInWithPasskey(): Promise<void> {
  const client = needClient();
  const options = (await authGet("passkey/generate-authenticate-options")) as PublicKeyCredentialRequestOptionsJSON;
  // A passkey stands in for the second factor too, so that the device must ask who is there.
  const publicKey = client.parseRequestOptionsFromJSON({ ...options, userVerification: "required" });
  const credential = await ask(() => navigator.credentials.get({ publicKey }));
  await authPost("passkey/verify-authentication", { response: credential.toJSON() });
}

/** Why this page cannot use passkeys, in a sentence; `null` when it can. */
export function passkeyProblem(): string | null {
  if (!window.isSecureContext) return "Browsers allow passkeys over https only. Open the console at its https address.";
  if (/^[\d.]+$|:/.test(location.hostname))
    return "Browsers allow passkeys under a host name only, not under an IP address. Open the console by its name.";
  if (!("PublicKeyCredential" in window) || !("parseCreationOptionsFromJSON" in PublicKeyCredential))
    return "This browser does not know passkeys as this page needs them. Update it, or use another one.";
  return null;
}

function needClient(): typeof PublicKeyCredential {
  const problem = passkeyProblem();
  if (problem !== null) throw new Problem(400, { code: "NO_PASSKEYS", detail: problem });
  return PublicKeyCredential;
}

async function ask(show: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  const credential = await show().catch((error: unknown) => {
    throw new Problem(400, { code: "PASSKEY_REFUSED", detail: refusalWords(error) });
  });
  if (credential instanceof PublicKeyCredential) return credential;
  throw new Problem(400, { code: "PASSKEY_REFUSED", detail: "The browser gave no passkey. Try again." });
}

/** A browser tells by name only what stood in the way (WebAuthn, sections 5.1.3 and 5.1.4). */
function refusalWords(error: unknown): string {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "InvalidStateError") return "This device has a passkey for your account already.";
  if (name === "SecurityError")
    return "The browser refuses passkeys under this address. Open the console at the address its operator gave it.";
  if (name === "NotAllowedError") return "No passkey was used: it was cancelled, took too long, or there is none here.";
  return "The browser could not use a passkey. Try again, or use your password.";
}
