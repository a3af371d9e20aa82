const TABS = ["overview", "restrictions", "limits", "usage", "blocked", "rotation", "history"] as const;

export type KeyTab = (typeof TABS)[number];

/** The open tab of a key's page; the first one has no word in the URL. */
export type KeySearch = { tab?: KeyTab };

/** Reads the URL of a key's page. */
export function parseKeySearch(search: Record<string, unknown>): KeySearch {
  const tab = TABS.find((known) => known === search["tab"]);
  return tab === undefined || tab === "overview" ? {} : { tab };
}
