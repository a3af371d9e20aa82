/** The open tab of the team page. */
export type TeamSearch = { tab?: "members" };

/** Reads the URL of the team page; admin tokens come first. */
export function parseTeamSearch(search: Record<string, unknown>): TeamSearch {
  return search["tab"] === "members" ? { tab: "members" } : {};
}
