/** What a list is asked for; `cursor` is a `nextCursor` of an earlier page. */
export type PageInput = { readonly limit?: number | undefined; readonly cursor?: string | null | undefined };

/** A part of a list; `nextCursor` is `null` on the last page. */
export type Page<T> = { readonly items: readonly T[]; readonly nextCursor: string | null };
