import type { KeyValue } from "#core/key-format.ts";
import type { AppContext } from "../app-context.ts";
import { findKeyByHash } from "./find-key-by-hash.ts";
import type { Identity } from "./identity.ts";
import { openSigningSecret } from "./signing-secret.ts";

/** Whose a key's value is, with the secret that signs its addresses; `null`: nobody's. */
export async function identifyKey(
  { store, vault }: Pick<AppContext, "store" | "vault">,
  value: KeyValue,
): Promise<Identity | null> {
  const key = await findKeyByHash(store, vault.hash(value));
  if (key === null) return null;
  const sealed = key.signingSecretAtMs === null ? null : await store.signingSecrets.find(key.id);
  return { key, verified: null, signingSecret: sealed === null ? null : openSigningSecret(vault, sealed) };
}
