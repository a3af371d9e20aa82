import type { SigningKey } from "#app/ports/signing-key-store.ts";
import type { CreatedSigningKey } from "#app/signing-keys/create-signing-key.ts";
import { presentTime } from "./present-time.ts";

/** A signing key as it leaves the server: its public half. */
export function presentSigningKey(key: SigningKey) {
  return {
    id: key.id,
    name: key.name,
    kind: key.kind,
    publicKey: key.publicKey,
    createdAt: presentTime(key.createdAtMs),
    createdBy: key.createdBy,
    revokedAt: presentTime(key.revokedAtMs),
    status: key.revokedAtMs === null ? ("active" as const) : ("revoked" as const),
  };
}

/** A signing key that was just made: the only time that its private half goes along. */
export function presentCreatedSigningKey({ privateKey, ...key }: CreatedSigningKey) {
  return { ...presentSigningKey(key), ...(privateKey === null ? {} : { privateKey }) };
}
