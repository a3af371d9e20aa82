import type { CredentialFact } from "#core/facts.ts";
import { type KeyValue, readKey } from "#core/key-format.ts";
import type { KeyKind } from "#core/key.ts";
import type { FoundCredential } from "./credential.ts";
import type { CachedKey, KeyCache } from "./key-cache.ts";

/** What a credential turned out to be; `cached` is there exactly when its key is known. */
export type Identified = CredentialFact & { readonly cached: CachedKey | null };

const NONE: Identified = Object.freeze({ kind: "none", cached: null });
const AMBIGUOUS: Identified = Object.freeze({ kind: "ambiguous", cached: null });
const MALFORMED: Identified = Object.freeze({ kind: "malformed", cached: null });

/** Finds out whose a credential is: at once where it is in memory, else after a look-up. Deciding and explaining both ask here. */
export function identify(found: FoundCredential, keys: KeyCache): Identified | Promise<Identified> {
  if (found.kind !== "one") return found.kind === "none" ? NONE : AMBIGUOUS;
  const read = readKey(found.text);
  if (read === null) return MALFORMED;
  const cached = keys.peek(read.value);
  return cached === undefined ? lookUp(found, keys, read) : identifiedAs(found, cached, read.kind);
}

async function lookUp(
  found: FoundCredential,
  keys: KeyCache,
  read: { readonly value: KeyValue; readonly kind: KeyKind },
): Promise<Identified> {
  return identifiedAs(found, await keys.load(read.value), read.kind);
}

function identifiedAs({ inUrl }: FoundCredential, cached: CachedKey | null, keyKind: KeyKind): Identified {
  if (cached === null) return { kind: "unknown", inUrl, keyKind, cached };
  return { kind: "known", inUrl, key: cached.key, project: cached.project, cached };
}
