import type { Key, KeyStatus } from "../api/model.ts";

/** What the list of keys shows and in which order, as it stands in the URL; newest first has no word there. */
export type KeysSearch = { search?: string; status?: KeyStatus; kind?: Key["kind"]; sort?: "name" | "last-used" };

/** The states that the list can be narrowed to, with their words. */
export const KEY_STATUSES: readonly KeyStatus[] = ["active", "disabled", "expired", "revoked", "deleted"];

/** The kinds that the list can be narrowed to. */
export const KEY_KINDS: readonly Key["kind"][] = ["public", "secret"];

/** The orders of the list. */
export const KEY_ORDERS = [
  { value: "newest", label: "Newest first" },
  { value: "name", label: "By name" },
  { value: "last-used", label: "Last used first" },
] as const;

/** Reads the URL of the list; what is not understood is left out. */
export function parseKeysSearch(search: Record<string, unknown>): KeysSearch {
  const status = KEY_STATUSES.find((known) => known === search["status"]);
  const kind = KEY_KINDS.find((known) => known === search["kind"]);
  const sort = KEY_ORDERS.find((known) => known.value === search["sort"])?.value ?? "newest";
  const text = typeof search["search"] === "string" && search["search"] !== "" ? search["search"] : undefined;
  return {
    ...(text === undefined ? {} : { search: text }),
    ...(status === undefined ? {} : { status }),
    ...(kind === undefined ? {} : { kind }),
    ...(sort === "newest" ? {} : { sort }),
  };
}

/** Whether the list leaves keys out that are there. */
export function isNarrowed({ search, status, kind }: KeysSearch): boolean {
  return search !== undefined || status !== undefined || kind !== undefined;
}
