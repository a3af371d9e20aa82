/** Where a page of a list ended; lists run from the newest to the oldest, and by id where times are equal. */
export type Place = { readonly atMs: number; readonly id: string };
