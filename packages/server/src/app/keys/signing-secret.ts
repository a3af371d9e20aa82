import type { KeyVault } from "../ports/key-vault.ts";

/** What sealed signing secrets are for; part of what is authenticated. */
const PURPOSE = "signing secret";

/** Seals a signing secret, 64 hexadecimal digits. */
export function sealSigningSecret(vault: KeyVault, secret: string): string {
  return vault.sealText(PURPOSE, secret);
}

/** The bytes that a sealed signing secret stands for. */
export function openSigningSecret(vault: KeyVault, sealed: string): Buffer {
  return Buffer.from(vault.openText(PURPOSE, sealed), "hex");
}
