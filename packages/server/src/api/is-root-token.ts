import { createHash, timingSafeEqual } from "node:crypto";

/** Whether a token is the root token; takes the same time wherever two texts differ, and says nothing about their lengths. */
export function isRootToken(token: string, rootToken: string | null): boolean {
  return rootToken !== null && timingSafeEqual(digest(token), digest(rootToken));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
