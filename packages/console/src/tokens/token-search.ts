/** The open tab of a token's page; the first one has no word in the URL. */
export type TokenSearch = { tab?: "usage" };

/** Reads the URL of a token's page. */
export function parseTokenSearch(search: Record<string, unknown>): TokenSearch {
  return search["tab"] === "usage" ? { tab: "usage" } : {};
}
