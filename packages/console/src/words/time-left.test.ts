import { expect, it } from "vitest";
import { timeLeft } from "./time-left.ts";

const NOW = Date.parse("2026-11-21T12:00:00Z");
const left = (seconds: number) => timeLeft(NOW + seconds * 1000, NOW);

it("an end is counted in days for two years, and rounded", () => {
  expect(left(90 * 86_400 - 5)).toBe("in 90 days");
  expect(left(400 * 86_400)).toBe("in 400 days");
  expect(left(3 * 365 * 86_400)).toBe("in 3 years");
});

it("shorter times are counted in what fits, on both sides of now", () => {
  expect(left(47 * 3600)).toBe("in 47 hours");
  expect(left(1800)).toBe("in 30 minutes");
  expect(left(45)).toBe("in 45 seconds");
  expect(left(-180)).toBe("3 minutes ago");
  expect(left(-3 * 86_400)).toBe("3 days ago");
});
