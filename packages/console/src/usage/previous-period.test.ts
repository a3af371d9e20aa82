import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { startsOf } from "./buckets.ts";
import { intervalsOf } from "./intervals.ts";
import { PERIODS, type Span, windowOf } from "./period.ts";
import { previousPeriod } from "./previous-period.ts";

const NOW = Date.parse("2026-11-21T12:34:56Z");
const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const before = (span: Span, nowMs = NOW) => {
  const { fromMs, toMs } = previousPeriod(span, windowOf(span, nowMs));
  return [new Date(fromMs).toISOString(), new Date(toMs).toISOString()];
};

const anyMoment = fc.integer({ min: Date.UTC(2001, 0, 1), max: Date.UTC(2090, 0, 1) });
const anySpan = fc.record({
  period: fc.constantFrom(...PERIODS.map(({ id }) => id)),
  from: anyMoment.map(day),
  to: anyMoment.map(day),
  interval: fc.constantFrom("minute" as const, "hour" as const, "day" as const, "month" as const),
});

describe("the period before", () => {
  it("of seven days is the seven days that came before, to the same hour", () => {
    expect(before({ period: "7d" })).toEqual(["2026-11-08T00:00:00.000Z", "2026-11-14T12:34:56.000Z"]);
  });

  it("of this month is the last one up to the same day and hour, and never this month", () => {
    expect(before({ period: "month" })).toEqual(["2026-10-01T00:00:00.000Z", "2026-10-21T12:34:56.000Z"]);
    const lastOfMarch = Date.parse("2026-03-31T12:00:00Z");
    expect(before({ period: "month" }, lastOfMarch)).toEqual(["2026-02-01T00:00:00.000Z", "2026-03-01T00:00:00.000Z"]);
  });

  it("of last month is the whole month before it", () => {
    expect(before({ period: "last-month" })).toEqual(["2026-09-01T00:00:00.000Z", "2026-10-01T00:00:00.000Z"]);
  });

  it("of months is as many whole months", () => {
    const span = { period: "custom", from: "2026-08-01", to: "2026-10-31", interval: "month" } as const;
    expect(before(span)).toEqual(["2026-05-01T00:00:00.000Z", "2026-08-01T00:00:00.000Z"]);
  });

  it("ends before the window begins or where it does, and has no more bars than the window, whatever was chosen", () => {
    fc.assert(
      fc.property(anySpan, anyMoment, (span, nowMs) => {
        const window = windowOf(span, nowMs);
        const { fromMs, toMs } = previousPeriod(span, window);
        expect(fromMs).toBeLessThan(toMs);
        expect(toMs).toBeLessThanOrEqual(window.fromMs);
        // The month before last may be longer than the last one.
        if (span.period === "last-month") return;
        expect(startsOf(fromMs, toMs, window.interval).length).toBeLessThanOrEqual(
          startsOf(window.fromMs, window.toMs, window.interval).length,
        );
      }),
    );
  });
});

describe("the window of a span", () => {
  it("never reaches into the future, and its bars are those that the server answers", () => {
    fc.assert(
      fc.property(anySpan, anyMoment, (span, nowMs) => {
        const { fromMs, toMs, endMs, interval, live } = windowOf(span, nowMs);
        expect(fromMs).toBeLessThan(toMs);
        expect(toMs).toBeLessThanOrEqual(Math.max(nowMs, fromMs + 1));
        expect(toMs).toBeLessThanOrEqual(endMs);
        expect(live).toBe(fromMs <= nowMs && nowMs < endMs);
        expect(startsOf(fromMs, toMs, interval).length).toBeGreaterThan(0);
      }),
    );
  });

  it("takes the interval that was asked for only where it suits", () => {
    expect(windowOf({ period: "7d", interval: "day" }, NOW).interval).toBe("day");
    expect(windowOf({ period: "30d", interval: "minute" }, NOW).interval).toBe("day");
    expect(windowOf({ period: "hour", interval: "month" }, NOW).interval).toBe("minute");
  });

  it("offers minutes for a day, months from two of them on, and nothing that is kept no longer", () => {
    const offered = (span: Span) => intervalsOf(windowOf(span, NOW), NOW);
    expect(offered({ period: "hour" })).toEqual(["minute"]);
    expect(offered({ period: "24h" })).toEqual(["minute", "hour"]);
    expect(offered({ period: "30d" })).toEqual(["hour", "day"]);
    expect(offered({ period: "custom", from: "2026-09-01", to: "2026-10-31" })).toEqual(["day", "month"]);
    expect(offered({ period: "custom", from: "2024-09-01", to: "2024-09-02" })).toEqual(["day"]);
  });
});

it("bars begin at their borders in UTC, follow each other without a gap, and cover the period", () => {
  const anyInterval = fc.constantFrom("minute" as const, "hour" as const, "day" as const, "month" as const);
  fc.assert(
    fc.property(anyMoment, fc.integer({ min: 1, max: 20_000_000 }), anyInterval, (fromMs, lengthMs, interval) => {
      const starts = startsOf(fromMs, fromMs + lengthMs, interval);
      expect(starts[0]).toBeLessThanOrEqual(fromMs);
      expect(starts.at(-1)).toBeLessThan(fromMs + lengthMs);
      for (const [index, startMs] of starts.entries())
        expect(startsOf(startMs, startMs + 1, interval)).toEqual([starts[index]]);
      for (const startMs of starts.slice(1)) expect(startsOf(startMs - 1, startMs, interval)).toHaveLength(1);
    }),
  );
});
