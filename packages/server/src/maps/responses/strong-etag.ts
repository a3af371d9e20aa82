import { hash } from "node:crypto";

/** A strong ETag made from the bytes themselves, with its quotes: the same bytes have the same ETag on every node. */
export function strongEtag(bytes: Uint8Array): string {
  return `"${hash("sha256", bytes, "base64url").slice(0, 16)}"`;
}
