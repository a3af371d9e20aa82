import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RateBuckets } from "./rate-buckets.ts";

describe("RateBuckets", () => {
  it("never holds more than the bound", () => {
    const buckets = new RateBuckets(100);
    for (let id = 0; id < 10_000; id += 1) {
      buckets.set(`ip:${id}`, 1_000_000 + id);
      expect(buckets.size).toBeLessThanOrEqual(100);
    }
  });

  it("forgets no bucket that is still limiting while a flood of short-lived ones passes through", () => {
    const buckets = new RateBuckets(5000);
    for (let id = 0; id < 1000; id += 1) buckets.set(`slow:${id}`, 1_000_000);
    for (let nowMs = 1; nowMs < 200_000; nowMs += 1) {
      buckets.forgetFull(nowMs);
      buckets.set(`fast:${nowMs}`, nowMs + 500);
    }
    for (let id = 0; id < 1000; id += 1) expect(buckets.get(`slow:${id}`)).toBe(1_000_000);
  });

  it("drops the oldest when all are limiting and there is no room", () => {
    const buckets = new RateBuckets(3);
    for (const id of ["a", "b", "c", "d", "e"]) buckets.set(id, 9_000_000);
    expect(["a", "b", "c", "d", "e"].map((id) => buckets.get(id) !== undefined)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  it("forgets every bucket within a second after it is full again, and none before", () => {
    const writes = fc.array(
      fc.record({ id: fc.integer({ min: 0, max: 30 }), stepMs: fc.nat(3000), aheadMs: fc.nat(20_000) }),
    );
    fc.assert(
      fc.property(writes, (steps) => {
        const buckets = new RateBuckets(1000);
        const model = new Map<string, number>();
        let nowMs = 0;
        for (const { id, stepMs, aheadMs } of steps) {
          nowMs += stepMs;
          buckets.forgetFull(nowMs);
          const tatMs = Math.max(model.get(String(id)) ?? 0, nowMs + aheadMs);
          buckets.set(String(id), tatMs);
          model.set(String(id), tatMs);
          for (const [known, knownTatMs] of model) {
            if (knownTatMs > nowMs) expect(buckets.get(known)).toBe(knownTatMs);
            if (knownTatMs <= nowMs - 1000) expect(buckets.get(known)).toBeUndefined();
          }
        }
      }),
    );
  });

  it("stays quick under a flood that never lets a bucket fill", () => {
    const buckets = new RateBuckets(10_000);
    const startedMs = performance.now();
    for (let id = 0; id < 500_000; id += 1) buckets.set(`ip:${id}`, 1e12);
    expect(performance.now() - startedMs).toBeLessThan(5000);
  });
});
