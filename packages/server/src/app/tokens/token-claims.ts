import type { ProjectId, SigningKeyId, TokenId } from "#core/ids.ts";
import type { JsonObject } from "#core/json-object.ts";
import { parseOriginPattern } from "#core/pattern/origin-pattern.ts";
import type { ServiceId } from "#core/service.ts";
import { servicesOfScopes } from "#core/token/token-type.ts";
import { z } from "zod";
import { projectId } from "../ids/project-id.ts";
import { signingKeyId } from "../ids/signing-key-id.ts";
import { tokenId } from "../ids/token-id.ts";

/** What a token says of itself, read strictly; whether it is true is another question. */
export type TokenClaims = {
  readonly issuer: ProjectId;
  readonly issuedAtMs: number;
  readonly notBeforeMs: number | null;
  readonly expiresAtMs: number | null;
  /** The token's record, where it was made here. */
  readonly tokenId: TokenId | null;
  /** What an access token was exchanged for: a token that was made here, or a signing key of the customer's. */
  readonly parent: TokenId | SigningKeyId | null;
  /** Origin patterns; empty: any website. */
  readonly origins: readonly string[];
  /** `null`: every service of the project. */
  readonly services: readonly ServiceId[] | null;
};

/** The year 3000: a later time was meant in milliseconds. */
const LAST_SECOND = 32_503_680_000;
const MOST_ENTRIES = 100;

const seconds = z.number().min(0).max(LAST_SECOND);
const texts = z.union([z.string(), z.array(z.string())]).optional();

const Claims = z.object({
  iss: z.custom<ProjectId>((value) => typeof value === "string" && projectId.is(value)),
  iat: seconds,
  nbf: seconds.optional(),
  exp: seconds.optional(),
  jti: z.string().optional(),
  parent: z
    .custom<TokenId | SigningKeyId>(
      (value) => typeof value === "string" && (tokenId.is(value) || signingKeyId.is(value)),
    )
    .optional(),
  origin: texts,
  scope: texts,
});

/** Reads the claims of a token; `null` where one is missing, of the wrong kind, or says nothing: an empty restriction is a mistake, not a permission. */
export function readTokenClaims(claims: JsonObject): TokenClaims | null {
  const parsed = Claims.safeParse(claims);
  if (!parsed.success) return null;
  const { iss, iat, nbf, exp, jti, parent, origin, scope } = parsed.data;
  const origins = listOf(origin, /[,\s]+/);
  const scopes = listOf(scope, /[,\s]+/);
  if (origins?.length === 0 || scopes?.length === 0) return null;
  if (origins?.every((text) => parseOriginPattern(text).ok) === false) return null;
  return {
    issuer: iss,
    issuedAtMs: iat * 1000,
    notBeforeMs: nbf === undefined ? null : nbf * 1000,
    expiresAtMs: exp === undefined ? null : exp * 1000,
    tokenId: jti !== undefined && tokenId.is(jti) ? jti : null,
    parent: parent ?? null,
    origins: origins ?? [],
    services: scopes === null ? null : servicesOfScopes(scopes),
  };
}

/** A list as JSON has it, or as one text with separators; `null` where there is none, empty where it holds too much or nothing. */
function listOf(value: string | readonly string[] | undefined, separator: RegExp): readonly string[] | null {
  if (value === undefined) return null;
  const entries = (typeof value === "string" ? value.split(separator) : value).filter((entry) => entry.trim() !== "");
  return entries.length > MOST_ENTRIES ? [] : entries;
}
