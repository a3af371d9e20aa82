import { createPublicKey, verify } from "node:crypto";
import { parseOriginPattern } from "#core/pattern/origin-pattern.ts";
import type { ServiceId } from "#core/service.ts";
import { readSignedQuery, type SignedQuery } from "#core/signature/read-signed-query.ts";
import { signingKeyId } from "../ids/signing-key-id.ts";
import type { SigningKey } from "../ports/signing-key-store.ts";
import type { Store } from "../ports/store.ts";
import { keyOfSigner } from "./key-of-signer.ts";
import type { Verified } from "./verified.ts";

/** What such a signature is good for: static images, as Apple's Web Snapshots. */
const SERVICES: readonly ServiceId[] = ["static"];
const PARAMETERS = ["teamId", "keyId", "expires", "referer"];
const EXPIRES = /^\d{1,11}$/;

/**
 * Verifies an address that was signed as for Apple's Web Snapshots: ES256 over path and query up to `&signature=`, with
 * `teamId` (the project's id), `keyId` (the signing key's) and optional `expires` (seconds) and `referer` (the website that
 * may show it). The signature is the 64 bytes of IEEE P1363 in base64url; the DER form is refused. `null`: not valid.
 */
export async function verifySignedUrl(
  ctx: { readonly store: Pick<Store, "signingKeys"> },
  pathAndQuery: string,
): Promise<Verified | null> {
  const question = pathAndQuery.indexOf("?");
  const signed = question === -1 ? null : readSignedQuery(pathAndQuery.slice(question + 1), PARAMETERS);
  if (signed === null) return null;
  const expires = signed.parameters.get("expires");
  const origins = readReferer(signed.parameters.get("referer"));
  const signer = await findSigner(ctx, signed);
  if (signer === null || origins === null || (expires !== undefined && !EXPIRES.test(expires))) return null;
  if (!isSignedBy(`${pathAndQuery.slice(0, question)}?${signed.unsigned}`, signed.signature, signer)) return null;
  return {
    key: keyOfSigner(signer, { origins, services: SERVICES }),
    token: null,
    signature: { kind: "valid", expiresAtMs: expires === undefined ? null : Number(expires) * 1000 },
    tokenId: null,
    signingKeyIds: [signer.id],
  };
}

async function findSigner(
  { store }: { readonly store: Pick<Store, "signingKeys"> },
  { parameters }: SignedQuery,
): Promise<SigningKey | null> {
  const id = parameters.get("keyId") ?? "";
  const signer = signingKeyId.is(id) ? await store.signingKeys.find(id) : null;
  // The server's own key signs tokens, and nothing that others wrote.
  if (signer === null || signer.revokedAtMs !== null || signer.kind === "managed") return null;
  return signer.projectId === parameters.get("teamId") ? signer : null;
}

/** The website that may show the image; a page's address is taken for its site, because browsers tell no more of it elsewhere. */
function readReferer(referer: string | undefined): readonly string[] | null {
  if (referer === undefined) return [];
  const site = URL.canParse(referer) ? new URL(referer).origin : referer;
  const parsed = parseOriginPattern(site);
  return parsed.ok ? [parsed.pattern.source] : null;
}

function isSignedBy(text: string, signature: Buffer, { publicKey }: SigningKey): boolean {
  const key = { key: createPublicKey(publicKey), dsaEncoding: "ieee-p1363" } as const;
  return signature.length === 64 && verify("sha256", Buffer.from(text), key, signature);
}
