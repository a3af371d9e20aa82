import { expect, it } from "vitest";
import { refusalsOf } from "./refusals.ts";

const row = (key: string, outcome: string, origin: string, requests: number) => ({
  start: "2026-11-21T10:00:00Z",
  key,
  outcome,
  origin,
  requests,
  cost: 0,
});

it("sums up the same refusal over time, leaves out what was allowed, and puts the most first", () => {
  const rows = [
    row("key_a", "RATE_LIMITED", "", 2),
    row("key_a", "allowed", "", 90),
    row("key_a", "ORIGIN_NOT_ALLOWED", "https://x.example", 4),
    row("key_a", "RATE_LIMITED", "", 3),
  ];
  expect(refusalsOf(rows)).toEqual([
    { key: "key_a", outcome: "RATE_LIMITED", origin: "", requests: 5 },
    { key: "key_a", outcome: "ORIGIN_NOT_ALLOWED", origin: "https://x.example", requests: 4 },
  ]);
});
