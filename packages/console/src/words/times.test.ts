import { expect, it } from "vitest";
import { formatAgo } from "./times.ts";

const NOW = Date.parse("2026-11-21T12:00:00Z");
const agoOf = (seconds: number) => formatAgo(NOW - seconds * 1000, NOW);

it("says how long ago something was, in the largest unit that fits", () => {
  expect(agoOf(20)).toBe("just now");
  expect(agoOf(180)).toBe("3 minutes ago");
  expect(agoOf(2 * 3600 + 3000)).toBe("2 hours ago");
  expect(agoOf(86_400)).toBe("yesterday");
  expect(agoOf(40 * 86_400)).toBe("last month");
});

it("says how far ahead something is", () => {
  expect(agoOf(-7 * 86_400)).toBe("in 7 days");
  expect(agoOf(-5)).toBe("in a moment");
});
