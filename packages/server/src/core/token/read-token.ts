import { readBase64url } from "../base64url.ts";
import { type JsonObject, readJsonObject } from "../json-object.ts";

/** A token (a JWT, RFC 7519) taken apart: its form is right, and nothing else is known yet. */
export type ReadToken = {
  /** The signing key that is said to have signed it. */
  readonly kid: string;
  readonly claims: JsonObject;
};

/** The longest token that is looked at, in characters. */
export const LONGEST_TOKEN = 4096;

/** The source of a regular expression that finds tokens in any text. */
export const TOKEN_PATTERN = "eyJ[0-9A-Za-z_-]+\\.[0-9A-Za-z_-]+\\.[0-9A-Za-z_-]*";

/** ES256 signatures are two numbers of 32 bytes (RFC 7518, 3.4); the DER form that some libraries make is another length. */
const SIGNATURE_BYTES = 64;

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** Whether a text is meant to be a token: three parts between dots, which no key has. */
export function looksLikeToken(text: string): boolean {
  const first = text.indexOf(".");
  return first >= 0 && text.includes(".", first + 1);
}

/**
 * Takes a token apart, or answers `null`. The algorithm is ES256 and nothing else; a header member beside `alg`, `typ` and
 * `kid` is refused, because each of the others (`crit`, `jwk`, `jku`, `x5u`) asks to be verified in another way.
 */
export function readToken(text: string): ReadToken | null {
  if (text.length > LONGEST_TOKEN) return null;
  const [headerPart = "", claimsPart = "", signaturePart = "", ...rest] = text.split(".", 4);
  if (rest.length > 0 || readBase64url(signaturePart)?.length !== SIGNATURE_BYTES) return null;
  const header = readPart(headerPart);
  const claims = readPart(claimsPart);
  if (header === null || claims === null) return null;
  const { alg, typ, kid, ...other } = header;
  if (alg !== "ES256" || Object.keys(other).length > 0) return null;
  if (typ !== undefined && (typeof typ !== "string" || typ.toUpperCase() !== "JWT")) return null;
  return typeof kid === "string" ? { kid, claims } : null;
}

function readPart(part: string): JsonObject | null {
  const bytes = readBase64url(part);
  if (bytes === null) return null;
  try {
    return readJsonObject(UTF8.decode(bytes));
  } catch {
    return null;
  }
}
