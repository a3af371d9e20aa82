import type { AccountId } from "#core/ids.ts";

/** Whether a text can be an account's id; the accounts' own library made it, so only its shape is known. */
export function isAccountId(text: string): text is AccountId {
  return /^[\w-]{1,64}$/.test(text);
}
