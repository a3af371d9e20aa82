import type { AppContext } from "../app-context.ts";

const FINGERPRINT = "server-secret.fingerprint";

/** Throws when the database was filled under another server secret: every key would be unknown, and that is better said at start. */
export async function checkServerSecret({ store, vault }: Pick<AppContext, "store" | "vault">): Promise<void> {
  const fingerprint = secretFingerprint(vault);
  if (await store.settings.add(FINGERPRINT, fingerprint)) return;
  if ((await store.settings.get(FINGERPRINT)) === fingerprint) return;
  throw new Error(
    "This database belongs to another server secret, so that none of its keys would be known. " +
      "Set LATCHKEY_SECRET to the secret it was made with, or bring back the file server-secret.",
  );
}

/** What tells one server secret from another without giving it away. */
export function secretFingerprint(vault: Pick<AppContext["vault"], "hash">): string {
  return vault.hash(FINGERPRINT);
}
