import { hkdfSync } from "node:crypto";

/** The secret that signs session cookies: derived from the server secret, and of no use for anything else. */
export function authSecret(serverSecret: string): string {
  return Buffer.from(hkdfSync("sha256", serverSecret, "latchkey", "console-sessions", 32)).toString("base64url");
}
