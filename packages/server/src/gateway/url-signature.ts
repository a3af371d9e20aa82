import { createHmac, timingSafeEqual } from "node:crypto";
import { covers } from "#core/signature/covers.ts";
import { hasSignature, readSignedQuery, type SignedQuery } from "#core/signature/read-signed-query.ts";
import type { SignatureFact } from "#core/signature/signature-fact.ts";
import type { Exchange } from "./exchange.ts";

const NONE: SignatureFact = Object.freeze({ kind: "none" });
const INVALID: SignatureFact = Object.freeze({ kind: "invalid" });
const PARAMETERS = ["prefix", "expires"];

/** The last second that is taken for one: more digits were meant in milliseconds. */
const EXPIRES = /^\d{1,11}$/;

/**
 * Looks at the signature of a request that carries a key, HMAC-SHA-256 under the key's signing secret. It signs the whole
 * address before `&signature=`, as MapTiler's clients do (with scheme and host, or without), or, where there is a `prefix`,
 * the text `prefix={prefix}&expires={expires}` alone.
 */
export function lookAtSignature(
  asked: Pick<Exchange, "url" | "route" | "caller">,
  secret: Buffer | null,
): SignatureFact {
  const question = asked.url.indexOf("?");
  const query = question === -1 ? "" : asked.url.slice(question + 1);
  if (!hasSignature(query)) return NONE;
  const signed = readSignedQuery(query, PARAMETERS);
  if (signed === null || secret === null) return INVALID;
  const path = asked.url.slice(0, question);
  const prefix = signed.parameters.get("prefix");
  const expires = signed.parameters.get("expires");
  if (expires !== undefined && !EXPIRES.test(expires)) return INVALID;
  const isRight =
    prefix === undefined
      ? isAddressSigned(signed, path, asked.caller.baseUrl, secret)
      : isSigned(`prefix=${prefix}&expires=${expires ?? ""}`, signed, secret) &&
        covers(prefix, { path, service: asked.route.service, resource: asked.route.resource });
  // A prefix is for many requests: it must end.
  if (!isRight || (prefix !== undefined && expires === undefined)) return INVALID;
  return { kind: "valid", expiresAtMs: expires === undefined ? null : Number(expires) * 1000 };
}

function isAddressSigned(signed: SignedQuery, path: string, baseUrl: string, secret: Buffer): boolean {
  const address = signed.unsigned === "" ? path : `${path}?${signed.unsigned}`;
  return isSigned(baseUrl + address, signed, secret) || isSigned(address, signed, secret);
}

function isSigned(text: string, { signature }: SignedQuery, secret: Buffer): boolean {
  const expected = createHmac("sha256", secret).update(text).digest();
  return signature.length === expected.length && timingSafeEqual(signature, expected);
}
