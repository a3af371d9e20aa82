/** The blocked request that is explained. What is pasted carries a key, and never stands in the URL. */
export type ExplainSearch = { blocked?: string };

/** Reads the URL of the page. */
export function parseExplainSearch(search: Record<string, unknown>): ExplainSearch {
  const { blocked } = search;
  return typeof blocked === "string" && /^blk_[\w-]{1,2000}$/.test(blocked) ? { blocked } : {};
}
