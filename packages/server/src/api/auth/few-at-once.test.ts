import { expect, it } from "vitest";
import { fewAtOnce } from "./few-at-once.ts";

it("runs two at once, lets three wait in order, and turns the rest away", async () => {
  const turns = fewAtOnce({ running: 2, waiting: 3 });
  const begun: number[] = [];
  const ends = Array.from({ length: 6 }, () => Promise.withResolvers<void>());
  const results = ends.map((end, index) => turns(() => (begun.push(index), end.promise.then(() => index))));
  expect(results.map((result) => result === null)).toEqual([false, false, false, false, false, true]);
  await Promise.resolve();
  expect(begun).toEqual([0, 1]);
  ends[1]?.resolve();
  expect(await results[1]).toBe(1);
  await expect.poll(() => begun).toEqual([0, 1, 2]);
  for (const end of ends) end.resolve();
  for (const [index, result] of results.slice(0, 5).entries()) expect(await result).toBe(index);
  expect(await turns(async () => "again")).toBe("again");
});

it("gives the turn on when the work fails", async () => {
  const turns = fewAtOnce({ running: 1, waiting: 1 });
  const failing = turns(() => Promise.reject(new Error("no")));
  const next = turns(async () => "next");
  await expect(failing).rejects.toThrow("no");
  expect(await next).toBe("next");
});
