import type { Page } from "#app/page.ts";

/** A page of a list, each item presented by itself. */
export function presentPage<Item, Output>(page: Page<Item>, present: (item: Item) => Output) {
  return { items: page.items.map(present), nextCursor: page.nextCursor };
}

/** A list that always comes whole, in the shape of a page. */
export function presentAll<Item, Output>(items: readonly Item[], present: (item: Item) => Output) {
  return { items: items.map(present), nextCursor: null };
}
