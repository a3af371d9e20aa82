import { nextTurn } from "../next-turn.ts";

const CHUNK_ITEMS = 100;

/** Does something with each item, some at a time, and lets requests be served in between: SQLite answers within the same turn. */
export async function inChunks<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let start = 0; start < items.length; start += CHUNK_ITEMS) {
    if (start > 0) await nextTurn();
    done.push(...(await Promise.all(items.slice(start, start + CHUNK_ITEMS).map(work))));
  }
  return done;
}
