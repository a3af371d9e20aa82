import { z } from "zod";
import { readJsonCursor, writeJsonCursor } from "../json-cursor.ts";
import type { BlockedOrder, BlockedQuery, BlockedSum } from "../ports/blocked-store.ts";

/** Where a page of refused requests ends. */
type BlockedPlace = NonNullable<BlockedQuery["after"]>;

// PostgreSQL takes no NUL in a text.
const text = z
  .string()
  .max(500)
  .refine((part) => !part.includes("\u0000"));
const Place = z.tuple([z.enum(["newest", "most"]), z.int(), text, text, text, text]);

/** Where a page ends whose last row this is, as a cursor; it fits its order only. */
export function writeBlockedPlace(order: BlockedOrder, last: BlockedSum): string {
  const { keyId, service, code, origin } = last;
  return writeJsonCursor([order, order === "newest" ? last.lastAtMs : last.requests, keyId, service, code, origin]);
}

/** The place that a cursor names; `null` where it is none of this order. Its texts are compared with and never shown. */
export function readBlockedPlace(order: BlockedOrder, cursor: string): BlockedPlace | null {
  const parsed = Place.safeParse(readJsonCursor(cursor));
  if (!parsed.success || parsed.data[0] !== order) return null;
  const [, value, keyId, service, code, origin] = parsed.data;
  return { value, keyId, service, code, origin };
}
