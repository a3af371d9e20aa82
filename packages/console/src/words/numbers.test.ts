import { expect, it } from "vitest";
import { countOf, formatNumber, formatShare } from "./numbers.ts";

it("groups digits by three", () => {
  expect(formatNumber(1_234_567)).toBe("1,234,567");
});

it("says one of one thing and many of many", () => {
  expect(countOf(1, "request")).toBe("1 request");
  expect(countOf(0, "request")).toBe("0 requests");
  expect(countOf(1204, "entry", "entries")).toBe("1,204 entries");
});

it("takes a share of nothing for nothing", () => {
  expect(formatShare(0, 0)).toBe("0%");
  expect(formatShare(1, 8)).toBe("12.5%");
});
