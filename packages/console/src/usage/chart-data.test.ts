import { describe, expect, it } from "vitest";
import type { Usage, UsageRow } from "../api/model.ts";
import { chartData } from "./chart-data.ts";

const HOUR = (hour: number) => `2026-11-21T${String(hour).padStart(2, "0")}:00:00.000Z`;
const usageOf = (rows: UsageRow[]): Usage => ({ from: HOUR(9), to: HOUR(12), interval: "hour", rows });
const row = (part: Partial<UsageRow>): UsageRow => ({
  start: HOUR(10),
  outcome: "allowed",
  requests: 1,
  cost: 0,
  ...part,
});
const same = (value: string) => value;

describe("the bars of a chart", () => {
  it("stand for every interval, also for those without requests", () => {
    const { points } = chartData(usageOf([row({ requests: 5 })]), "outcome", same);
    expect(points.map((point) => point.counts)).toEqual([{}, { allowed: 5 }, {}]);
  });

  it("hold what was allowed first and refusals above it, each reason by itself", () => {
    const rows = [row({ outcome: "RATE_LIMITED" }), row({ outcome: "ORIGIN_NOT_ALLOWED", requests: 9 }), row({})];
    const { series } = chartData(usageOf(rows), "outcome", same);
    expect(series.map((one) => [one.id, one.refused])).toEqual([
      ["allowed", false],
      ["ORIGIN_NOT_ALLOWED", true],
      ["RATE_LIMITED", true],
    ]);
  });

  it("sum up refusals when they are split by key", () => {
    const rows = [row({ key: "key_a", requests: 3 }), row({ key: "key_a", outcome: "RATE_LIMITED", requests: 2 })];
    const { series, points } = chartData(usageOf(rows), "key", (id) => `Key ${id}`);
    expect(series.map((one) => one.label)).toEqual(["Key key_a", "Refused"]);
    expect(points[1]?.counts).toEqual({ "=key_a": 3, refused: 2 });
  });

  it("lose no request when there are more values than colours", () => {
    const rows = Array.from({ length: 20 }, (_, index) =>
      row({ origin: `https://${index}.example`, requests: index + 1 }),
    );
    const { series, points } = chartData(usageOf(rows), "origin", same);
    expect(series).toHaveLength(7);
    expect(series.at(-1)?.label).toBe("14 others");
    const sum = Object.values(points[1]?.counts ?? {}).reduce((a, b) => a + b, 0);
    expect(sum).toBe(210);
  });

  it("say how many others there are when the server told the busiest only", () => {
    const rows = [row({ key: "key_a" }), row({ key: "(other)", requests: 9 })];
    const { series, points } = chartData({ ...usageOf(rows), others: 9_980 }, "key", same);
    expect(series.map(({ label }) => label)).toEqual(["key_a", "9,980 others"]);
    expect(points[1]?.counts).toEqual({ "=key_a": 1, other: 9 });
  });
});
