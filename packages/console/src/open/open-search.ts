/** A screen of a project, without the project: what a link from outside knows. */
export type OpenSearch = { to?: string };

const SCREEN = /^[a-z-]+(\/[a-z-]+)?(\?[\w=&-]*)?$/;

/** Reads the URL; anything that is no screen of a project is left out. */
export function parseOpenSearch(search: Record<string, unknown>): OpenSearch {
  const { to } = search;
  return typeof to === "string" && SCREEN.test(to) ? { to } : {};
}
