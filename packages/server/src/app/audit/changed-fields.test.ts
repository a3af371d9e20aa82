import { expect, test } from "vitest";
import { changedFields } from "./changed-fields.ts";

const before = {
  name: "Shop",
  origins: ["example.com"],
  expiresAtMs: null as number | null,
  quotaPerDay: 5 as number | null,
};

test("only fields that differ are kept, lists compared by what they hold", () => {
  expect(changedFields(before, { name: "Shop", origins: ["example.com"], quotaPerDay: 6 })).toEqual({
    before: { quotaPerDay: 5 },
    after: { quotaPerDay: 6 },
  });
});

test("a change that changes nothing is none", () => {
  expect(changedFields(before, { ...before, origins: [...before.origins] })).toBeNull();
  expect(changedFields(before, {})).toBeNull();
});

test("times are shown as answers show them", () => {
  expect(changedFields(before, { expiresAtMs: 0 })).toEqual({
    before: { expiresAt: null },
    after: { expiresAt: "1970-01-01T00:00:00.000Z" },
  });
});
