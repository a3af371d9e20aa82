import { expect, it } from "vitest";
import type { Usage, UsageRow } from "../api/model.ts";
import { groupsWithChanges } from "./group-changes.ts";

const usageOf = (counts: Readonly<Record<string, number>>, others = 0): Usage => ({
  from: "2026-11-21T00:00:00Z",
  to: "2026-11-22T00:00:00Z",
  interval: "day",
  rows: Object.entries(counts).map(([key, requests]): UsageRow => ({
    start: "2026-11-21T00:00:00Z",
    key,
    outcome: "allowed",
    requests,
    cost: 0,
  })),
  others,
});
const changes = (now: Usage, before: Usage | undefined) =>
  groupsWithChanges(now, before, "key").map((group) => [group.value, group.requests, group.before]);

it("each value stands beside what it was, new ones beside nothing, and those that are gone are told too", () => {
  expect(changes(usageOf({ a: 9, b: 4 }), usageOf({ b: 8, c: 3 }))).toEqual([
    ["a", 9, 0],
    ["b", 4, 8],
    ["c", 0, 3],
  ]);
});

it("nothing is claimed about a value that may have been one of the others", () => {
  expect(changes(usageOf({ a: 9, "(other)": 40 }, 12), usageOf({ b: 8, "(other)": 5 }, 7))).toEqual([
    ["a", 9, null],
    ["(other)", 40, null],
  ]);
});

it("without a comparison there is nothing to compare with", () => {
  expect(changes(usageOf({ a: 1 }), undefined)).toEqual([["a", 1, null]]);
});
