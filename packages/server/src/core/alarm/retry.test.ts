import fc from "fast-check";
import { expect, test } from "vitest";
import { GIVE_UP_AFTER_MS, LONGEST_PAUSE_MS, nextAttemptMs } from "./retry.ts";

/** The pauses of a receiver that never answers. */
function pausesOf(randoms: readonly number[]): number[] {
  const pauses: number[] = [];
  let nowMs = 0;
  for (let attempts = 1; attempts < 100; attempts += 1) {
    const random = randoms[attempts % randoms.length] ?? 0;
    const atMs = nextAttemptMs({ createdAtMs: 0, nowMs, attempts, random, retryAfterMs: null });
    if (atMs === null) return pauses;
    pauses.push(atMs - nowMs);
    nowMs = atMs;
  }
  throw new Error("it never gives up");
}

test("pauses grow from seconds to hours, and it is tried again for a day but not longer", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 20 }),
      (randoms) => {
        const pauses = pausesOf(randoms);
        expect(pauses[0]).toBeLessThanOrEqual(6_000);
        expect(Math.max(...pauses)).toBeLessThanOrEqual(LONGEST_PAUSE_MS * 1.2);
        const lastMs = pauses.reduce((sum, pause) => sum + pause, 0);
        expect(lastMs).toBeLessThanOrEqual(GIVE_UP_AFTER_MS);
        expect(lastMs).toBeGreaterThan(GIVE_UP_AFTER_MS - LONGEST_PAUSE_MS * 1.2);
      },
    ),
  );
});

test("what the receiver asks for is kept, up to four hours", () => {
  const next = (retryAfterMs: number) =>
    nextAttemptMs({ createdAtMs: 0, nowMs: 0, attempts: 1, random: 0, retryAfterMs });
  expect(next(60_000)).toBe(60_000);
  expect(next(86_400_000)).toBe(LONGEST_PAUSE_MS);
});
