import type { CredentialFact } from "#core/facts.ts";
import { type KeyValue, readKey } from "#core/key-format.ts";
import type { KeyKind } from "#core/key.ts";
import { KEYLESS_KEY_ID } from "#core/keyless.ts";
import type { ServiceId } from "#core/service.ts";
import { hasSignature } from "#core/signature/read-signed-query.ts";
import { LONGEST_TOKEN, looksLikeToken } from "#core/token/read-token.ts";
import type { Exchange } from "./exchange.ts";
import type { CachedKey, KeyCache } from "./key-cache.ts";
import { lookAtSignature } from "./url-signature.ts";

/** What a credential turned out to be; `cached` is there exactly when its key is known. */
export type Identified = CredentialFact & { readonly cached: CachedKey | null };

/** Where the keys are known by what was sent for them. */
export type Identities = {
  readonly keys: KeyCache<KeyValue>;
  /** By a token, or by the path and query of a signed address, which starts with a slash. */
  readonly signed: KeyCache<string>;
  /** Requests without any credential, where the operator lets them in; `null`: nowhere. */
  readonly keyless: Keyless | null;
};

/** The services that may be used without a key, and what stands in for it. */
type Keyless = { readonly services: ReadonlySet<ServiceId>; readonly keys: KeyCache<string> };

type Asked = Pick<Exchange, "url" | "route" | "caller" | "found">;

const NONE: Identified = Object.freeze({ kind: "none", cached: null });
const AMBIGUOUS: Identified = Object.freeze({ kind: "ambiguous", cached: null });
const MALFORMED: Identified = Object.freeze({ kind: "malformed", cached: null });
const BAD_SIGNATURE: Identified = Object.freeze({ kind: "bad-signature", cached: null });

/** Finds out whose a credential is: at once where it is in memory, else after a look-up. Deciding and explaining both ask here. */
export function identify(asked: Asked, identities: Identities): Identified | Promise<Identified> {
  const { found } = asked;
  if (found.kind === "none")
    return isSignedAddress(asked) ? identifyAddress(asked, identities.signed) : identifyNone(asked, identities.keyless);
  if (found.kind === "ambiguous") return AMBIGUOUS;
  const read = readKey(found.text);
  if (read === null) return looksLikeToken(found.text) ? identifyToken(asked, identities.signed) : MALFORMED;
  const cached = identities.keys.peek(read.value);
  return cached === undefined ? lookUp(asked, identities.keys, read) : ofKey(asked, cached, read.kind);
}

function identifyNone({ route }: Asked, keyless: Keyless | null): Identified | Promise<Identified> {
  if (keyless === null || !keyless.services.has(route.service)) return NONE;
  const cached = keyless.keys.peek(KEYLESS_KEY_ID);
  return cached === undefined ? keyless.keys.load(KEYLESS_KEY_ID).then(ofNone) : ofNone(cached);
}

function ofNone(cached: CachedKey | null): Identified {
  if (cached === null) return NONE;
  return {
    kind: "known",
    inUrl: false,
    key: cached.key,
    project: cached.project,
    token: null,
    signature: null,
    cached,
  };
}

async function lookUp(
  asked: Asked,
  keys: Identities["keys"],
  read: { readonly value: KeyValue; readonly kind: KeyKind },
): Promise<Identified> {
  return ofKey(asked, await keys.load(read.value), read.kind);
}

function ofKey(asked: Asked, cached: CachedKey | null, keyKind: KeyKind): Identified {
  const { inUrl } = asked.found;
  if (cached === null) return { kind: "unknown", inUrl, keyKind, cached };
  const { key, project, signingSecret } = cached;
  const signature = signingSecret === null && !key.requireSignature ? null : lookAtSignature(asked, signingSecret);
  return { kind: "known", inUrl, key, project, token: null, signature, cached };
}

function identifyToken({ found }: Asked, signed: Identities["signed"]): Identified | Promise<Identified> {
  const { text, inUrl } = found;
  const bad: Identified = { kind: "bad-token", inUrl, cached: null };
  if (text.length > LONGEST_TOKEN) return bad;
  const cached = signed.peek(text);
  if (cached !== undefined) return ofSigned(cached, inUrl) ?? bad;
  return signed.load(text).then((loaded) => ofSigned(loaded, inUrl) ?? bad);
}

/** Without a key or token, an address of a static image may speak for itself, as Apple's Web Snapshots do. */
function isSignedAddress({ url, route }: Asked): boolean {
  const question = url.indexOf("?");
  return (
    route.service === "static" && question !== -1 && url.includes("keyId=") && hasSignature(url.slice(question + 1))
  );
}

function identifyAddress({ url, route }: Asked, signed: Identities["signed"]): Identified | Promise<Identified> {
  if (url.length > LONGEST_TOKEN) return BAD_SIGNATURE;
  const address = route.signedPath === undefined ? url : `${route.signedPath}${url.slice(url.indexOf("?"))}`;
  const cached = signed.peek(address);
  if (cached !== undefined) return ofSigned(cached, true) ?? BAD_SIGNATURE;
  return signed.load(address).then((loaded) => ofSigned(loaded, true) ?? BAD_SIGNATURE);
}

function ofSigned(cached: CachedKey | null, inUrl: boolean): Identified | null {
  if (cached === null || cached.verified === null) return null;
  const { key, project, verified } = cached;
  const { token, signature } = verified;
  return { kind: "known", inUrl, key, project, token, signature, cached };
}
