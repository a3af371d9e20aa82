import { BUILDINGS, type BuildingId } from "./building.ts";

/** Where the page for a new key begins. */
export type NewKeySearch = { building?: BuildingId };

/** Reads the URL of the page for a new key. */
export function parseNewKeySearch(search: Record<string, unknown>): NewKeySearch {
  const building = BUILDINGS.find((known) => known.id === search["building"]);
  return building === undefined ? {} : { building: building.id };
}
