import { expect, it, vi } from "vitest";
import { repeat } from "./repeat.ts";

it("does its work again and again, never twice at once, and says what went wrong", async () => {
  let atOnce = 0;
  let most = 0;
  let times = 0;
  const errors: unknown[] = [];
  const work = async () => {
    most = Math.max(most, ++atOnce);
    await Promise.resolve();
    atOnce--;
    if (++times === 2) throw new Error("second");
  };
  const repeating = repeat(work, { everyMs: 1, onError: (err) => errors.push(err) });
  await vi.waitUntil(() => times >= 4);
  await repeating.now();
  await repeating.stop();
  const timesAtStop = times;
  await new Promise((resolve) => setImmediate(resolve));
  expect([most, times, errors.length]).toEqual([1, timesAtStop, 1]);
});
