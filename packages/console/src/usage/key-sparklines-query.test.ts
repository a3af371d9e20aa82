import { expect, it } from "vitest";
import { hourlyByKey } from "./key-sparklines-query.ts";

it("puts the requests of each key into their hours, with zeros between", () => {
  const usage = {
    from: "2026-11-21T08:00:00Z",
    to: "2026-11-21T12:00:00Z",
    interval: "hour" as const,
    rows: [
      { start: "2026-11-21T09:00:00Z", key: "key_a", requests: 4, cost: 0 },
      { start: "2026-11-21T11:00:00Z", key: "key_a", requests: 1, cost: 0 },
      { start: "2026-11-21T08:00:00Z", key: "key_b", requests: 2, cost: 0 },
    ],
  };
  expect(hourlyByKey(usage).get("key_a")).toEqual([0, 4, 0, 1]);
  expect(hourlyByKey(usage).get("key_b")).toEqual([2, 0, 0, 0]);
});
