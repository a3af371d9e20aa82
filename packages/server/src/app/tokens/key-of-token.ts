import type { Key } from "#core/key.ts";
import type { ServiceId } from "#core/service.ts";
import { UNRESTRICTED } from "../keys/unrestricted.ts";
import type { Token } from "../ports/token-store.ts";
import { usageId } from "./usage-id.ts";

/** A token that was made here as the key it stands in for. Limits and usage know it by the token's id, as they know a key by its own. */
export function keyOfToken(token: Token, services: readonly ServiceId[]): Key {
  return {
    ...UNRESTRICTED,
    id: usageId.ofToken(token.id),
    projectId: token.projectId,
    name: token.description,
    // A server's token is shown once, as a secret key is, and like one it does not stand in a URL.
    kind: token.type === "server" ? "secret" : "public",
    services,
    origins: token.domains,
    isDefault: false,
    display: token.display,
    enabled: true,
    draft: null,
    signingSecretAtMs: null,
    // When it ends is the token's own fact, so that it is TOKEN_EXPIRED and not KEY_EXPIRED.
    expiresAtMs: null,
    revokedAtMs: token.revokedAtMs,
    deletedAtMs: null,
    createdAtMs: token.createdAtMs,
    createdBy: token.createdBy,
  };
}
