const PREFIX = "whsec_";
const SECRET_BYTES = 32;

/** What webhook secrets are sealed for. */
export const WEBHOOK_SEAL = "webhook secret";

/** Makes a signing secret as Standard Webhooks writes it: `whsec_` and 32 random bytes in base64. */
export function makeWebhookSecret(randomBytes: (n: number) => Uint8Array): string {
  return PREFIX + Buffer.from(randomBytes(SECRET_BYTES)).toString("base64");
}
