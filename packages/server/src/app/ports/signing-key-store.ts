import type { ProjectId, SigningKeyId } from "#core/ids.ts";

/** Where a signing key came from: `made` here with its private half shown once, `uploaded`, or kept by the server for its own tokens. */
export type SigningKeyKind = "made" | "uploaded" | "managed";

/** The public half of a key pair that signs a project's tokens and URLs. */
export type SigningKey = {
  readonly id: SigningKeyId;
  readonly projectId: ProjectId;
  readonly name: string;
  readonly kind: SigningKeyKind;
  /** SPKI in PEM, of the curve P-256. */
  readonly publicKey: string;
  readonly createdAtMs: number;
  readonly createdBy: string;
  readonly revokedAtMs: number | null;
};

/**
 * Signing keys.
 * Guarantees: `add` keeps an id once and answers `false` when it is taken; a private half is kept for managed keys alone, sealed.
 */
export type SigningKeyStore = {
  /** `sealedPrivateKey` is `null` unless the key is managed. */
  add(key: SigningKey, sealedPrivateKey: string | null): Promise<boolean>;
  /** Whichever project it belongs to, revoked ones too. */
  find(id: SigningKeyId): Promise<SigningKey | null>;
  /** Newest first. */
  list(projectId: ProjectId): Promise<SigningKey[]>;
  revoke(id: SigningKeyId, revokedAtMs: number): Promise<void>;
  /** The project's managed key that is not revoked. */
  findManaged(projectId: ProjectId): Promise<{ key: SigningKey; sealedPrivateKey: string } | null>;
};
