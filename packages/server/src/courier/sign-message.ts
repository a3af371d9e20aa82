import { createHmac } from "node:crypto";

/** What a webhook's signature is made of. */
export type SignedParts = { readonly id: string; readonly timestampSeconds: number; readonly payload: string };

/**
 * The headers by which a receiver knows that a message is ours and unchanged: Standard Webhooks 1.0, symmetric `v1`, HMAC-SHA-256
 * over `id.timestamp.payload` under the bytes that stand in base64 behind `whsec_`.
 */
export function signMessage(secret: string, { id, timestampSeconds, payload }: SignedParts): Record<string, string> {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestampSeconds}.${payload}`).digest("base64");
  return {
    "webhook-id": id,
    "webhook-timestamp": String(timestampSeconds),
    "webhook-signature": `v1,${signature}`,
  };
}
