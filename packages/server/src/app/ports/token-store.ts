import type { ProjectId, SigningKeyId, TokenId } from "#core/ids.ts";
import type { TokenType } from "#core/token/token-type.ts";
import type { Place } from "./place.ts";

/** A token that was made here, without its value. */
export type Token = {
  readonly id: TokenId;
  readonly projectId: ProjectId;
  readonly type: TokenType;
  readonly description: string;
  /** The value as it may be shown anywhere: `eyJh…9fQ2`. */
  readonly display: string;
  /** Origin patterns; empty: any website. */
  readonly domains: readonly string[];
  readonly signingKeyId: SigningKeyId;
  readonly expiresAtMs: number | null;
  readonly revokedAtMs: number | null;
  readonly createdAtMs: number;
  readonly createdBy: string;
};

/** Tokens that were made here. Guarantees: no value is kept in clear text, and that of a server token not at all. */
export type TokenStore = {
  add(token: Token, sealed: string | null): Promise<void>;
  find(projectId: ProjectId, id: TokenId): Promise<Token | null>;
  /** Newest first, at most `limit` that come after `after`. */
  list(projectId: ProjectId, after: Place | null, limit: number): Promise<Token[]>;
  revoke(id: TokenId, revokedAtMs: number): Promise<void>;
  sealedValue(id: TokenId): Promise<string | null>;
};
