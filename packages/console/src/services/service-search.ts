import { parseUsageSearch, type UsageSearch } from "../usage/usage-search.ts";

const TABS = ["overview", "usage", "quotas"] as const;

export type ServiceTab = (typeof TABS)[number];

/** The open tab of a service's page, and the period and split of its usage; what is usual has no word in the URL. */
export type ServiceSearch = UsageSearch & { tab?: ServiceTab };

/** Reads the URL of a service's page. */
export function parseServiceSearch(search: Record<string, unknown>): ServiceSearch {
  const tab = TABS.find((known) => known === search["tab"]);
  return { ...parseUsageSearch(search), ...(tab === undefined || tab === "overview" ? {} : { tab }) };
}
