import fc from "fast-check";
import { expect, test } from "vitest";
import { dayStartMs, monthStartMs, nextDayMs } from "./day.ts";

const anyMs = fc
  .date({ min: new Date("1970-01-01"), max: new Date("2200-01-01"), noInvalidDate: true })
  .map((date) => date.getTime());

test("a day begins at midnight UTC and ends where the next begins", () => {
  fc.assert(
    fc.property(anyMs, (nowMs) => {
      const start = dayStartMs(nowMs);
      expect(new Date(start).toISOString()).toBe(`${new Date(nowMs).toISOString().slice(0, 10)}T00:00:00.000Z`);
      expect(start <= nowMs && nowMs < nextDayMs(nowMs)).toBe(true);
      expect(dayStartMs(nextDayMs(nowMs) - 1)).toBe(start);
    }),
  );
});

test("a month begins on its first day at midnight UTC, in leap years too", () => {
  fc.assert(
    fc.property(anyMs, (nowMs) => {
      expect(new Date(monthStartMs(nowMs)).toISOString()).toBe(
        `${new Date(nowMs).toISOString().slice(0, 7)}-01T00:00:00.000Z`,
      );
    }),
  );
  expect(monthStartMs(Date.parse("2028-02-29T23:59:59.999Z"))).toBe(Date.parse("2028-02-01T00:00:00Z"));
});
