import type { Brand } from "./brand.ts";

/** `prj_` and 16 base62 characters. */
export type ProjectId = Brand<string, "ProjectId">;

/** `key_` and 16 base62 characters; public, stands in logs, usage and the console. */
export type KeyId = Brand<string, "KeyId">;

/** `val_` and 16 base62 characters: a value that a key had before it was rotated. */
export type PreviousValueId = Brand<string, "PreviousValueId">;

/** `drf_` and 16 base62 characters. */
export type DraftId = Brand<string, "DraftId">;

/** The id that better-auth gave a person who signs in to the console. */
export type AccountId = Brand<string, "AccountId">;

/** `inv_` and 16 base62 characters; not the token in its link. */
export type InvitationId = Brand<string, "InvitationId">;

/** `adm_` and 16 base62 characters. */
export type AdminTokenId = Brand<string, "AdminTokenId">;

/** `alm_` and 16 base62 characters. */
export type AlarmId = Brand<string, "AlarmId">;

/** `whk_` and 16 base62 characters. */
export type WebhookId = Brand<string, "WebhookId">;

/** `msg_` and 16 base62 characters. */
export type DeliveryId = Brand<string, "DeliveryId">;

/** `tok_` and 16 base62 characters; not the token's value. */
export type TokenId = Brand<string, "TokenId">;

/** Ten capital letters and digits: the `kid` of what the key signed. */
export type SigningKeyId = Brand<string, "SigningKeyId">;
