import type { Place } from "./ports/place.ts";
import { refuse } from "./refuse.ts";
import { ok, type Result } from "./result.ts";

/** What a list is asked for; `cursor` is a `nextCursor` of an earlier page. */
export type PageInput = { readonly limit?: number | undefined; readonly cursor?: string | null | undefined };

/** A part of a list; `nextCursor` is `null` on the last page. */
export type Page<T> = { readonly items: readonly T[]; readonly nextCursor: string | null };

const USUAL_ITEMS = 50;
const MOST_ITEMS = 500;

/** Where a page begins and how many items it holds: 50, or what was asked for, up to 500. */
export function readPageInput(input: PageInput): Result<{ after: Place | null; limit: number }> {
  const limit = input.limit ?? USUAL_ITEMS;
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_ITEMS) {
    return refuse.invalid("limit", `Give limit as a whole number from 1 to ${MOST_ITEMS}.`);
  }
  const cursor = input.cursor ?? null;
  if (cursor === null) return ok({ after: null, limit });
  const after = readCursor(cursor);
  if (after === null) return refuse.invalid("cursor", "Leave cursor out, or send the nextCursor of the page before.");
  return ok({ after, limit });
}

/** Cuts a list that was read one item beyond the limit, and says where the next page begins. */
export function makePage<T>(items: readonly T[], limit: number, placeOf: (item: T) => Place): Page<T> {
  const shown = items.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown, nextCursor: items.length > limit && last !== undefined ? writeCursor(placeOf(last)) : null };
}

function writeCursor(place: Place): string {
  return Buffer.from(`${place.atMs} ${place.id}`).toString("base64url");
}

function readCursor(cursor: string): Place | null {
  const found = /^(\d{1,15}) ([\w-]{0,64})$/.exec(Buffer.from(cursor, "base64url").toString("latin1"));
  const [, atMs, id] = found ?? [];
  return atMs === undefined || id === undefined ? null : { atMs: Number(atMs), id };
}
