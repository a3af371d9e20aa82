import type { SigningKey } from "../api/model.ts";

/** Under which id the usage of all that one signing key signed is counted. */
export function signedUsageId({ id }: Pick<SigningKey, "id">): string {
  return `sig_${id}`;
}
