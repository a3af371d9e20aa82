import { expect, it } from "vitest";
import { windowOf } from "./period.ts";

const NOW = Date.parse("2026-11-21T12:34:56Z");
const barsOf = (search: Parameters<typeof windowOf>[0]) => {
  const { fromMs, toMs, interval, live } = windowOf(search, NOW);
  return { from: new Date(fromMs).toISOString(), to: new Date(toMs).toISOString(), interval, live };
};

it("begins the last hour at a whole minute, sixty bars back", () => {
  expect(barsOf({ period: "hour" })).toMatchObject({
    from: "2026-11-21T11:35:00.000Z",
    interval: "minute",
    live: true,
  });
});

it("begins a month at its first midnight in UTC", () => {
  expect(barsOf({ period: "month" })).toMatchObject({ from: "2026-11-01T00:00:00.000Z", interval: "day" });
});

it("takes both days of a chosen span in full, and is not live when they are over", () => {
  expect(barsOf({ period: "custom", from: "2026-10-01", to: "2026-10-02" })).toEqual({
    from: "2026-10-01T00:00:00.000Z",
    to: "2026-10-03T00:00:00.000Z",
    interval: "hour",
    live: false,
  });
});

it("is live when a chosen span reaches into today, and asks for nothing in the future", () => {
  expect(barsOf({ period: "custom", from: "2026-11-01", to: "2026-11-30" })).toMatchObject({
    to: new Date(NOW).toISOString(),
    interval: "day",
    live: true,
  });
});

it("understands days in the wrong order and days that are none", () => {
  expect(barsOf({ period: "custom", from: "2026-10-09", to: "2026-10-01" }).to).toBe("2026-10-10T00:00:00.000Z");
  expect(barsOf({ period: "custom", from: "soon" }).from).toBe("2026-11-15T00:00:00.000Z");
});
