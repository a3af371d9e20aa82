import { expect, test } from "vitest";
import { daysToUndelete } from "./days-to-undelete.ts";

test("counts the days until a deleted key is gone", () => {
  const deletedAt = "2026-11-01T10:00:00Z";
  expect(daysToUndelete(deletedAt, Date.parse("2026-11-01T10:00:01Z"))).toBe("gone for good in 30 days");
  expect(daysToUndelete(deletedAt, Date.parse("2026-11-30T11:00:00Z"))).toBe("gone for good in 1 day");
  expect(daysToUndelete(deletedAt, Date.parse("2026-12-02T00:00:00Z"))).toBe("gone for good soon");
});
