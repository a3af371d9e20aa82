import { z } from "zod";
import type { KeyOrder, KeyPlace } from "../ports/key-store.ts";
import type { KeyView } from "./key-view.ts";

// PostgreSQL takes no NUL in a text.
const text = z
  .string()
  .max(200)
  .refine((part) => !part.includes("\u0000"));
const Time = z.tuple([z.literal(["newest", "last-used"]), z.int().nonnegative(), text]);
const Name = z.tuple([z.literal("name"), text, text]);
const Cursor = z.union([Time, Name]);

/** Where a page ends whose last key this is, as a cursor; it fits its order only. */
export function writeKeyPlace(order: KeyOrder, key: KeyView): string {
  return Buffer.from(JSON.stringify([order, valueIn(order, key), key.id])).toString("base64url");
}

/** The place that a cursor names; `null` where it is none of this order. */
export function readKeyPlace(order: KeyOrder, cursor: string): KeyPlace | null {
  const parsed = Cursor.safeParse(readJson(cursor));
  if (!parsed.success || parsed.data[0] !== order) return null;
  const [, value, id] = parsed.data;
  return { value, id };
}

function valueIn(order: KeyOrder, key: KeyView): number | string {
  if (order === "name") return key.name.toLowerCase();
  return order === "newest" ? key.createdAtMs : (key.lastUsedAtMs ?? 0);
}

function readJson(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    return null;
  }
}
