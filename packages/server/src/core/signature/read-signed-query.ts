import { readBase64url } from "../base64url.ts";

/** A query that ends with `signature=...`, taken apart. */
export type SignedQuery = {
  /** Everything before the signature, as it was sent. */
  readonly unsigned: string;
  readonly signature: Buffer;
  /** The first value of each parameter before the signature, decoded. */
  readonly parameters: ReadonlyMap<string, string>;
};

const NAME = "signature=";

/** Whether a query carries a signature, wherever it stands. */
export function hasSignature(query: string): boolean {
  return query.startsWith(NAME) || query.includes(`&${NAME}`);
}

/**
 * Takes a signed query apart. `null`: the signature is not the last parameter, or comes twice, or is no canonical base64url
 * (padding may follow, as Python's encoder writes it), or a parameter of `once` is repeated.
 */
export function readSignedQuery(query: string, once: readonly string[]): SignedQuery | null {
  const at = query.startsWith(NAME) ? 0 : query.lastIndexOf(`&${NAME}`) + 1;
  const unsigned = query.slice(0, Math.max(0, at - 1));
  const text = query.slice(at + NAME.length).replace(/(?:=|%3D){1,2}$/i, "");
  const signature = readBase64url(text);
  if (signature === null || hasSignature(unsigned)) return null;
  const search = new URLSearchParams(unsigned);
  if (search.has("signature") || once.some((name) => search.getAll(name).length > 1)) return null;
  return { unsigned, signature, parameters: new Map([...search].toReversed()) };
}
