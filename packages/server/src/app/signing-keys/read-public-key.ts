import { createPublicKey, type JsonWebKey, type KeyObject } from "node:crypto";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";

const FIELD = "publicKey";
const WANTED = "Give the public half of an EC key of the curve P-256, as PEM (-----BEGIN PUBLIC KEY-----) or as a JWK.";
const PRIVATE =
  "This is a private key: keep it to yourself, and give its public half (openssl ec -in private.pem -pubout). If it has left your machine, make a new pair.";

/** Reads a public key of P-256 from PEM or JWK (as text or object), and writes it as PEM. Private halves and other curves are refused. */
export function readPublicKey(input: string | Readonly<Record<string, unknown>>): Result<string> {
  const source = typeof input === "string" && input.trimStart().startsWith("{") ? parseJson(input) : input;
  if (source === null) return refuse.invalid(FIELD, WANTED);
  const holdsPrivate = typeof source === "string" ? source.includes("PRIVATE KEY") : "d" in source || "k" in source;
  if (holdsPrivate) return refuse.invalid(FIELD, PRIVATE);
  const key = typeof source === "string" ? readPem(source) : readJwk(source);
  if (key === null) return refuse.invalid(FIELD, WANTED);
  const curve = key.asymmetricKeyDetails?.namedCurve;
  if (key.asymmetricKeyType !== "ec" || curve !== "prime256v1") {
    const found = key.asymmetricKeyType === "ec" ? `the curve ${curve ?? "is not named"}` : key.asymmetricKeyType;
    return refuse.invalid(FIELD, `${WANTED} This one is of another kind (${found}).`);
  }
  return ok(key.export({ type: "spki", format: "pem" }).toString());
}

function parseJson(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

function readPem(text: string): KeyObject | null {
  const pem = text.trim();
  // Node would also take a certificate, or find the public half of a private key.
  if (!/^-----BEGIN PUBLIC KEY-----[\sA-Za-z0-9+/=]+-----END PUBLIC KEY-----$/.test(pem)) return null;
  try {
    return createPublicKey(pem);
  } catch {
    return null;
  }
}

function readJwk({ kty, crv, x, y }: JsonWebKey): KeyObject | null {
  if (typeof kty !== "string") return null;
  try {
    const members = Object.entries({ kty, crv, x, y }).filter(([, value]) => typeof value === "string");
    return createPublicKey({ key: Object.fromEntries(members), format: "jwk" });
  } catch {
    return null;
  }
}
