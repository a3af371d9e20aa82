import type { Key } from "#core/key.ts";
import type { ServiceId } from "#core/service.ts";
import { UNRESTRICTED } from "../keys/unrestricted.ts";
import type { SigningKey } from "../ports/signing-key-store.ts";
import { usageId } from "./usage-id.ts";

/** What a customer's server signed, as the key it stands in for. All that one signing key signed is counted together, under `sig_` and its id. */
export function keyOfSigner(
  signer: SigningKey,
  signed: { readonly origins: readonly string[]; readonly services: readonly ServiceId[] | null },
): Key {
  const id = usageId.ofSigningKey(signer.id);
  return {
    ...UNRESTRICTED,
    id,
    projectId: signer.projectId,
    name: signer.name,
    kind: "public",
    services: signed.services,
    origins: signed.origins,
    isDefault: false,
    display: id,
    enabled: true,
    draft: null,
    signingSecretAtMs: null,
    expiresAtMs: null,
    revokedAtMs: null,
    deletedAtMs: null,
    createdAtMs: signer.createdAtMs,
    createdBy: signer.createdBy,
  };
}
