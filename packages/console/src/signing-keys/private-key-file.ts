import type { SigningKey } from "../api/model.ts";

/** The file in which the private half of a signing key is expected; one that was made here is downloaded under this name. */
export function privateKeyFile({ id, kind }: Pick<SigningKey, "id" | "kind">): string {
  return kind === "uploaded" ? "private.pem" : `latchkey-${id}.pem`;
}
