import { expect, it } from "vitest";
import { fuzzServer } from "./fuzz-server.ts";

const MOST_BYTES = 450 * 1024 * 1024;

it("twenty thousand odd requests break no law of the gate, and each of its answers is counted once", async () => {
  const run = await fuzzServer({ seed: 1, requests: 20_000, connections: 8, depth: 16 });
  expect(run.examples).toEqual([]);
  expect(run.accidents).toEqual([]);
  expect(run).toMatchObject({ requests: 20_000, faults: 0, isAlive: true, countedAdmitted: run.admitted });
  expect(run.admitted).toBeGreaterThan(1_000);
  // A request whose connection the server cut for its form may have been counted before its end was seen to be wrong.
  expect(run.counted - run.gates).toBeGreaterThanOrEqual(0);
  expect(run.counted - run.gates).toBeLessThanOrEqual(run.cut);
  expect(run.memoryBytes.after).toBeLessThan(MOST_BYTES);
});
