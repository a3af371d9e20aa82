/** The key that stands in a guide's code; without one the newest that works. */
export type GuideSearch = { key?: string };

/** Reads the URL of a guide. */
export function parseGuideSearch(search: Record<string, unknown>): GuideSearch {
  const { key } = search;
  return typeof key === "string" && /^key_\w{1,60}$/.test(key) ? { key } : {};
}
