/** What narrows the library of services, as it stands in the URL. */
export type ServicesSearch = { find?: string };

/** Reads the URL of the library. */
export function parseServicesSearch(search: Record<string, unknown>): ServicesSearch {
  const { find } = search;
  return typeof find === "string" && find !== "" ? { find } : {};
}
