import type { Brand } from "./brand.ts";

/** `prj_` and 16 base62 characters. */
export type ProjectId = Brand<string, "ProjectId">;

/** `key_` and 16 base62 characters; public, stands in logs, usage and the console. */
export type KeyId = Brand<string, "KeyId">;

/** The id that better-auth gave a person who signs in to the console. */
export type AccountId = Brand<string, "AccountId">;

/** `adm_` and 16 base62 characters. */
export type AdminTokenId = Brand<string, "AdminTokenId">;
