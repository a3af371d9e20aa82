/** The open tab of the team page. */
export type TeamSearch = { tab?: "tokens" };

/** Reads the URL of the team page; people come first. */
export function parseTeamSearch(search: Record<string, unknown>): TeamSearch {
  return search["tab"] === "tokens" ? { tab: "tokens" } : {};
}
