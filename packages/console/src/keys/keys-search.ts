import type { KeyStatus } from "../api/model.ts";

/** What the list of keys shows, as it stands in the URL. */
export type KeysSearch = { search?: string; status?: KeyStatus };

/** The states that the list can be narrowed to, with their words. */
export const KEY_STATUSES: readonly KeyStatus[] = ["active", "disabled", "expired", "revoked", "deleted"];

/** Reads the URL of the list; what is not understood is left out. */
export function parseKeysSearch(search: Record<string, unknown>): KeysSearch {
  const status = KEY_STATUSES.find((known) => known === search["status"]);
  const text = typeof search["search"] === "string" && search["search"] !== "" ? search["search"] : undefined;
  return { ...(text === undefined ? {} : { search: text }), ...(status === undefined ? {} : { status }) };
}
