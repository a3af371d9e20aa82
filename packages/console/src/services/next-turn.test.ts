import { expect, it } from "vitest";
import { nextDayMs, nextMonthMs } from "./next-turn.ts";

it("quotas begin anew at the next midnight in UTC and on the next first of a month, never now", () => {
  const turns = (now: string) =>
    [nextDayMs, nextMonthMs].map((next) => new Date(next(Date.parse(now))).toISOString().slice(0, 16));
  expect(turns("2026-11-26T23:59:59Z")).toEqual(["2026-11-27T00:00", "2026-12-01T00:00"]);
  expect(turns("2026-12-31T00:00:00Z")).toEqual(["2027-01-01T00:00", "2027-01-01T00:00"]);
});
