import type { ProjectId, SigningKeyId, TokenId } from "#core/ids.ts";
import { readToken } from "#core/token/read-token.ts";
import type { TokenFact } from "#core/token/token-fact.ts";
import { SERVICES_OF_TYPE } from "#core/token/token-type.ts";
import { signingKeyId } from "../ids/signing-key-id.ts";
import { tokenId } from "../ids/token-id.ts";
import type { SigningKey } from "../ports/signing-key-store.ts";
import type { Store } from "../ports/store.ts";
import { isSignedBy } from "./is-signed-by.ts";
import { keyOfSigner } from "./key-of-signer.ts";
import { keyOfToken } from "./key-of-token.ts";
import { readTokenClaims, type TokenClaims } from "./token-claims.ts";
import type { Verified } from "./verified.ts";

/** A token that was verified, and whose project it is. */
export type VerifiedToken = Verified & {
  readonly token: TokenFact;
  readonly projectId: ProjectId;
  /** Exchanged for another token, and not to be exchanged again. */
  readonly isAccessToken: boolean;
};

type Ctx = { readonly store: Pick<Store, "signingKeys" | "tokens"> };

/** How far the clock of a customer's server may be off, either way. */
const CLOCK_LEEWAY_MS = 60_000;

/** How long a customer's token holds that names no `exp`. */
const LONGEST_WITHOUT_EXP_MS = 3_600_000;

/**
 * Verifies a token: form, claims, signing key, issuer, signature, and the record of one that was made here. `null`: not
 * valid, or of a signing key that was revoked. A token that was revoked itself is known, and says so.
 */
export async function verifyToken(ctx: Ctx, text: string): Promise<VerifiedToken | null> {
  const read = readToken(text);
  const claims = read === null ? null : readTokenClaims(read.claims);
  const signer = read === null || claims === null ? null : await findSigner(ctx, read.kid, claims);
  if (claims === null || signer === null || !(await isSignedBy(text, signer.publicKey))) return null;
  if (signer.kind !== "managed") return ofSigner(signer, claims, timeOfCustomer(claims), [signer.id]);
  return claims.parent === null ? ofRecord(ctx, signer, claims) : ofParent(ctx, signer, claims, claims.parent);
}

async function findSigner(ctx: Ctx, kid: string, { issuer }: TokenClaims): Promise<SigningKey | null> {
  const signer = signingKeyId.is(kid) ? await ctx.store.signingKeys.find(kid) : null;
  return signer === null || signer.revokedAtMs !== null || signer.projectId !== issuer ? null : signer;
}

/** A token that was made here is what its record says. */
async function ofRecord(ctx: Ctx, signer: SigningKey, claims: TokenClaims): Promise<VerifiedToken | null> {
  const record = claims.tokenId === null ? null : await ctx.store.tokens.find(signer.projectId, claims.tokenId);
  if (record === null) return null;
  const token = { validFromMs: 0, validUntilMs: record.expiresAtMs };
  return {
    key: keyOfToken(record, SERVICES_OF_TYPE[record.type]),
    token,
    signature: null,
    projectId: record.projectId,
    tokenId: record.id,
    signingKeyIds: [signer.id],
    isAccessToken: false,
  };
}

/** An access token ends with what it was exchanged for. */
async function ofParent(
  ctx: Ctx,
  signer: SigningKey,
  claims: TokenClaims,
  parent: TokenId | SigningKeyId,
): Promise<VerifiedToken | null> {
  const token = { validFromMs: 0, validUntilMs: claims.expiresAtMs };
  if (tokenId.is(parent)) {
    const exchanged = await ofRecord(ctx, signer, { ...claims, tokenId: parent });
    return exchanged === null ? null : { ...exchanged, token, isAccessToken: true };
  }
  const customer = await findSigner(ctx, parent, claims);
  if (customer === null) return null;
  return { ...ofSigner(customer, claims, token, [signer.id, customer.id]), isAccessToken: true };
}

function ofSigner(
  signer: SigningKey,
  claims: TokenClaims,
  token: TokenFact,
  signingKeyIds: readonly SigningKeyId[],
): VerifiedToken {
  const key = keyOfSigner(signer, claims);
  const { projectId } = signer;
  return { key, token, signature: null, projectId, tokenId: null, signingKeyIds, isAccessToken: false };
}

function timeOfCustomer({ issuedAtMs, notBeforeMs, expiresAtMs }: TokenClaims): TokenFact {
  const endMs = expiresAtMs ?? issuedAtMs + LONGEST_WITHOUT_EXP_MS;
  return {
    validFromMs: Math.max(issuedAtMs, notBeforeMs ?? 0) - CLOCK_LEEWAY_MS,
    validUntilMs: endMs + CLOCK_LEEWAY_MS,
  };
}
