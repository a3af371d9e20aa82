import { z } from "zod";
import { readJsonCursor, writeJsonCursor } from "../json-cursor.ts";
import type { KeyOrder, KeyPlace } from "../ports/key-store.ts";
import type { KeyView } from "./key-view.ts";

// PostgreSQL takes no NUL in a text.
const text = z
  .string()
  .max(200)
  .refine((part) => !part.includes("\u0000"));
const Time = z.tuple([z.literal(["newest", "last-used"]), z.int(), text]);
const Name = z.tuple([z.literal("name"), text, text]);
const Cursor = z.union([Time, Name]);

/** Where a page ends whose last key this is, as a cursor; it fits its order only. */
export function writeKeyPlace(order: KeyOrder, key: KeyView): string {
  return writeJsonCursor([order, valueIn(order, key), key.id]);
}

/** The place that a cursor names; `null` where it is none of this order. */
export function readKeyPlace(order: KeyOrder, cursor: string): KeyPlace | null {
  const parsed = Cursor.safeParse(readJsonCursor(cursor));
  if (!parsed.success || parsed.data[0] !== order) return null;
  const [, value, id] = parsed.data;
  return { value, id };
}

function valueIn(order: KeyOrder, key: KeyView): number | string {
  if (order === "name") return key.name.toLowerCase();
  return order === "newest" ? key.createdAtMs : (key.lastUsedAtMs ?? -key.createdAtMs);
}
