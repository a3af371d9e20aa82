import { expect, it } from "vitest";
import { actionWords, fieldChanges } from "./audit-words.ts";

it("says what was done to what", () => {
  expect(actionWords({ action: "key.change", target: { kind: "key", id: "key_1", name: "Shop" } })).toBe(
    "changed the key",
  );
  expect(actionWords({ action: "admin-token.delete", target: { kind: "admin-token", id: "1", name: "CI" } })).toBe(
    "deleted the admin token",
  );
});

it("shows each field before and after in words", () => {
  const before = { origins: [], quotaPerDay: 1000, enabled: true };
  const after = { origins: ["shop.example", "*.shop.example"], quotaPerDay: 25_000, enabled: false };
  expect(fieldChanges(before, after)).toEqual([
    { field: "websites", before: "none", after: "shop.example, *.shop.example" },
    { field: "requests per day", before: "1,000", after: "25,000" },
    { field: "enabled", before: "yes", after: "no" },
  ]);
});

it("leaves out what did not change, what nobody reads, and the name a new thing has in its headline", () => {
  expect(fieldChanges({ name: "A", secretHash: "x" }, { name: "A", secretHash: "y" })).toEqual([]);
  expect(fieldChanges(null, { name: "Shop", kind: "public", origins: [] })).toEqual([
    { field: "kind", before: null, after: "public" },
  ]);
});
