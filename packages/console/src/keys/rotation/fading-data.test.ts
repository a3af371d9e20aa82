import { expect, test } from "vitest";
import { fadingData } from "./fading-data.ts";

const NOW_MS = Date.parse("2026-11-21T09:30:00Z");

test("shows hours until now, empty ones too, so that falling is seen", () => {
  const byHour = [
    { start: "2026-11-20T09:00:00Z", requests: 300 },
    { start: "2026-11-20T11:00:00Z", requests: 12 },
  ];
  const { data, interval } = fadingData(byHour, NOW_MS);
  expect(interval).toBe("hour");
  expect(data.points).toHaveLength(25);
  expect(data.points.slice(0, 4).map(({ counts }) => counts["old"])).toEqual([300, 0, 12, 0]);
  expect(data.points.at(-1)).toEqual({ startMs: Date.parse("2026-11-21T09:00:00Z"), counts: { old: 0 } });
});

test("sums up days when the rotation was long ago, and loses no request", () => {
  const byHour = Array.from({ length: 100 }, (_, hour) => ({
    start: new Date(Date.parse("2026-11-01T00:00:00Z") + hour * 3_600_000).toISOString(),
    requests: 2,
  }));
  const { data, interval } = fadingData(byHour, NOW_MS);
  expect(interval).toBe("day");
  expect(data.points.reduce((sum, { counts }) => sum + (counts["old"] ?? 0), 0)).toBe(200);
});

test("of nothing shows a flat line", () => {
  expect(fadingData([], NOW_MS).data.points).toHaveLength(12);
});
