import type { KeyId, ProjectId, SigningKeyId, TokenId } from "#core/ids.ts";

/** What changed, so that whoever remembers it can forget it. Announced after the commit and before the verb returns. */
export type Change =
  | { readonly kind: "key"; readonly keyId: KeyId }
  | { readonly kind: "project"; readonly projectId: ProjectId }
  | { readonly kind: "token"; readonly tokenId: TokenId }
  | { readonly kind: "signing-key"; readonly signingKeyId: SigningKeyId };
