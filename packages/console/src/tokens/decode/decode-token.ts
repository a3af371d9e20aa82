/** A token (a JWT) taken apart; nothing is said about whether it is true. */
export type DecodedToken = {
  readonly text: string;
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
  /** `null` where the signature is not base64url. */
  readonly signatureBytes: number | null;
};

/** What a pasted text is: a token, or something else, with a sentence about what. */
export type Decoding =
  | { readonly kind: "token"; readonly token: DecodedToken }
  | { readonly kind: "other"; readonly sentence: string };

/** Takes a pasted text apart; a header or an address that holds a token is taken for the token. `null`: nothing was pasted. */
export function decodeToken(pasted: string): Decoding | null {
  const text = /eyJ[\w-]*\.[\w-]*\.[\w-]*/.exec(pasted)?.[0] ?? pasted.trim();
  if (text === "") return null;
  if (/\blk_(pub|sec)_/.test(text))
    return other("This is a key, not a token. What a key may do stands on its page, under Keys.");
  const parts = text.split(".");
  if (parts.length !== 3)
    return other(
      `A token has three parts with dots between them; this has ${parts.length === 1 ? "one" : parts.length}. Was it copied whole?`,
    );
  const [header = "", claims = "", signature = ""] = parts;
  const readHeader = readObject(header);
  if (readHeader === null) return other("The first part, the header, is not a JSON object in base64url.");
  const readClaims = readObject(claims);
  if (readClaims === null) return other("The second part, the claims, is not a JSON object in base64url.");
  const signatureBytes = bytesOf(signature)?.length ?? null;
  return { kind: "token", token: { text, header: readHeader, claims: readClaims, signatureBytes } };
}

function other(sentence: string): Decoding {
  return { kind: "other", sentence };
}

function readObject(part: string): Readonly<Record<string, unknown>> | null {
  const bytes = bytesOf(part);
  if (bytes === null) return null;
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

function bytesOf(part: string): Uint8Array | null {
  if (!/^[\w-]*$/.test(part)) return null;
  try {
    const binary = atob(part.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
