import { z } from "zod";
import { readJsonCursor, writeJsonCursor } from "../json-cursor.ts";
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
  return writeJsonCursor([lastAtMs, keyId, service, code, origin]);
}

/** The place that a cursor names; `null` where it is none. Its texts are compared with and never shown. */
export function readBlockedPlace(cursor: string): BlockedPlace | null {
  const parsed = Place.safeParse(readJsonCursor(cursor));
  if (!parsed.success) return null;
  const [lastAtMs, keyId, service, code, origin] = parsed.data;
  return { lastAtMs, keyId, service, code, origin };
}
