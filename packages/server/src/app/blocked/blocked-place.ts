import { z } from "zod";
import type { BlockedQuery } from "../ports/blocked-store.ts";

/** Where a page of refused requests ends. */
type BlockedPlace = NonNullable<BlockedQuery["after"]>;

// PostgreSQL takes no NUL in a text.
const text = z
  .string()
  .max(500)
  .refine((part) => !part.includes("\u0000"));
const Place = z.tuple([z.int(), text, text, text, text]);

/** A place as a cursor. */
export function writeBlockedPlace({ lastAtMs, keyId, service, code, origin }: BlockedPlace): string {
  return Buffer.from(JSON.stringify([lastAtMs, keyId, service, code, origin])).toString("base64url");
}

/** The place that a cursor names; `null` where it is none. Its texts are compared with and never shown. */
export function readBlockedPlace(cursor: string): BlockedPlace | null {
  const parsed = Place.safeParse(readJson(cursor));
  if (!parsed.success) return null;
  const [lastAtMs, keyId, service, code, origin] = parsed.data;
  return { lastAtMs, keyId, service, code, origin };
}

function readJson(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    return null;
  }
}
