import { expect, it } from "vitest";
import { stepsDone } from "./steps-done.ts";

const row = (key: string, outcome: string, origin: string) => ({
  start: "",
  key,
  outcome,
  origin,
  requests: 1,
  cost: 0,
});
const FIRST = { mapSeen: false, keysUsed: 0, defaultKeyId: "key_d", rows: [] };

it("begins with nothing done", () => {
  expect(stepsDone(FIRST)).toEqual({ seen: false, keyMade: false, pasted: false });
});

it("does not take the console's own map for a page of one's own", () => {
  expect(stepsDone({ ...FIRST, rows: [row("key_d", "allowed", "")] })).toEqual({
    seen: true,
    keyMade: false,
    pasted: false,
  });
});

it("ticks the last step once a site, or a key of one's own, was let in; not when it was refused", () => {
  expect(stepsDone({ ...FIRST, rows: [row("key_d", "allowed", "http://localhost:3000")] }).pasted).toBe(true);
  expect(stepsDone({ ...FIRST, rows: [row("key_1", "allowed", "")] }).pasted).toBe(true);
  expect(stepsDone({ ...FIRST, rows: [row("key_1", "ORIGIN_NOT_ALLOWED", "https://x.example")] }).pasted).toBe(false);
});
