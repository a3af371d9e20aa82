const TABS = ["email", "webhooks"] as const;

/** The open tab of the alarms page, where it is not the first. */
export type AlarmsSearch = { tab?: (typeof TABS)[number] };

/** Reads the URL of the alarms page; what was raised comes first. */
export function parseAlarmsSearch(search: Record<string, unknown>): AlarmsSearch {
  const tab = TABS.find((one) => one === search["tab"]);
  return tab === undefined ? {} : { tab };
}
