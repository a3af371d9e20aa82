import { expect, test } from "vitest";
import { isNarrowed, parseKeysSearch } from "./keys-search.ts";

test("an order alone leaves no key out, and the usual one has no word in the URL", () => {
  expect(parseKeysSearch({ sort: "newest", status: "sleeping", kind: "public" })).toEqual({ kind: "public" });
  expect(parseKeysSearch({ sort: "name", search: "" })).toEqual({ sort: "name" });
  expect(isNarrowed({ sort: "name" })).toBe(false);
  expect(isNarrowed({ kind: "secret" })).toBe(true);
});
