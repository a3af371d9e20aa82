import { createHmac, createPrivateKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";

/** What a customer's server signs with. */
export type Signer = { readonly kid: string; readonly privateKey: KeyObject | string };

/** A JWT as a customer's server makes it; `header` goes over what is usual. */
export function jwt(
  signer: Signer,
  claims: Readonly<Record<string, unknown>>,
  header: Readonly<Record<string, unknown>> = {},
): string {
  return rawJwt(
    signer,
    JSON.stringify(claims),
    JSON.stringify({ alg: "ES256", kid: signer.kid, typ: "JWT", ...header }),
  );
}

/** A JWT of texts that need not be JSON. */
export function rawJwt({ privateKey }: Signer, claims: string, header: string): string {
  const signed = `${base64url(header)}.${base64url(claims)}`;
  return `${signed}.${es256(signed, privateKey).toString("base64url")}`;
}

/** An ES256 signature: the 64 bytes of IEEE P1363, or `der`, as libraries make it that were not made for JWTs. */
export function es256(
  text: string,
  privateKey: Signer["privateKey"],
  form: "ieee-p1363" | "der" = "ieee-p1363",
): Buffer {
  const key = typeof privateKey === "string" ? createPrivateKey(privateKey) : privateKey;
  return sign("sha256", Buffer.from(text), { key, dsaEncoding: form });
}

/** The query parameter by which an address is signed with a key's secret. */
export function hmacSignature(secret: string, text: string): string {
  return `signature=${createHmac("sha256", Buffer.from(secret, "hex")).update(text).digest("base64url")}`;
}

/** A key pair of a curve, its public half in PEM. */
export function keyPair(namedCurve = "P-256"): { readonly privateKey: KeyObject; readonly publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve });
  return { privateKey, publicKey: publicKey.export({ type: "spki", format: "pem" }).toString() };
}

/** Text in base64url. */
export function base64url(text: string): string {
  return Buffer.from(text).toString("base64url");
}
