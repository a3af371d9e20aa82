import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gcra, type GcraAnswer, type Rate } from "./gcra.ts";
import { rateOf } from "./rate-of.ts";

/** A usual now: floating-point numbers are coarser here than near zero. */
const START_MS = 1_790_000_000_000;

const wholeRate = fc.record({
  ratePerSecond: fc.integer({ min: 1, max: 2000 }),
  burst: fc.integer({ min: 1, max: 60 }),
});
const slowRate = fc.record({
  ratePerSecond: fc.constantFrom(0.1, 0.25, 0.5, 1.5, 2.5, 0.001),
  burst: fc.integer({ min: 1, max: 10 }),
});
const gaps = fc.array(fc.oneof(fc.constantFrom(0, 0, 0, 1), fc.nat({ max: 2000 })), { minLength: 1, maxLength: 300 });

describe("a bucket of 5 per second, burst 5", () => {
  const rate = rateOf(5);

  test("admits 5 at once, says what is left, and refuses the sixth for 200 ms", () => {
    const answers = run(rate, [0, 0, 0, 0, 0, 0]);
    expect(answers.map(({ admitted }) => admitted)).toEqual([true, true, true, true, true, false]);
    expect(answers.map(({ remaining }) => remaining)).toEqual([4, 3, 2, 1, 0, 0]);
    expect(answers.map(({ resetMs }) => resetMs)).toEqual([200, 400, 600, 800, 1000, 1000]);
    expect(answers[5]).toMatchObject({ retryAfterMs: 200 });
  });

  test("admits one more each 200 ms, to the millisecond", () => {
    expect(run(rate, [0, 0, 0, 0, 0, 199, 1, 199, 1]).map(({ admitted }) => admitted)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      true,
      false,
      true,
    ]);
  });

  test("is full again after a rest, and not fuller", () => {
    expect(run(rate, [0, 0, 0, 100_000, 0, 0, 0, 0, 0]).map(({ admitted }) => admitted)).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});

test("the burst of a set rate is one second's worth, and at least one", () => {
  expect([0.01, 1, 1.5, 30].map((rate) => rateOf(rate).burst)).toEqual([1, 1, 2, 30]);
});

test("every answer is the one of exact arithmetic on whole numbers", () => {
  fc.assert(
    fc.property(fc.oneof(wholeRate, slowRate), gaps, (rate, waits) => {
      // In units of 1/(1000 · rate · 1000) s, everything is a whole number.
      const perMs = BigInt(Math.round(rate.ratePerSecond * 1000));
      const step = 1_000_000n;
      let nowMs = START_MS;
      let arrival: bigint | undefined;
      let state: number | undefined;
      for (const wait of waits) {
        nowMs += wait;
        const now = BigInt(nowMs) * perMs;
        const from = arrival === undefined || arrival < now ? now : arrival;
        const isAdmitted = from + step - BigInt(rate.burst) * step <= now;
        const answer = gcra(state, nowMs, rate);
        expect(answer.admitted).toBe(isAdmitted);
        if (isAdmitted) arrival = from + step;
        state = answer.tatMs;
      }
    }),
    { numRuns: 200 },
  );
});

test("however the clock jumps, in no window are more admitted than the burst and the rate times its length", () => {
  const jumps = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: -3000, max: 3000 })), {
    minLength: 1,
    maxLength: 300,
  });
  fc.assert(
    fc.property(fc.oneof(wholeRate, slowRate), fc.oneof(gaps, jumps), (rate, waits) => {
      const admittedMs = admittedTimes(rate, waits);
      const excess = admittedMs.flatMap((firstMs, first) =>
        admittedMs
          .slice(first)
          .map((lastMs, later) => (later + 1 - rate.burst) * 1000 - rate.ratePerSecond * (lastMs - firstMs)),
      );
      expect(Math.max(0, ...excess)).toBeLessThan(1e-6);
    }),
  );
});

test("a bucket drained for an hour does not drift by one request", () => {
  const rate = { ratePerSecond: 3, burst: 3 };
  let state: number | undefined;
  let admitted = 0;
  for (let ms = 0; ms <= 3_600_000; ms += 1) {
    const answer = gcra(state, START_MS + ms, rate);
    state = answer.tatMs;
    if (answer.admitted) admitted += 1;
  }
  expect(admitted).toBe(3 + 3 * 3600);
});

test("a refused request is admitted after retryAfterMs, and not a millisecond before", () => {
  fc.assert(
    fc.property(fc.oneof(wholeRate, slowRate), gaps, (rate, waits) => {
      let nowMs = START_MS;
      let state: number | undefined;
      for (const wait of waits) {
        nowMs += wait;
        const answer = gcra(state, nowMs, rate);
        if (!answer.admitted) {
          expect(answer.tatMs).toBe(state);
          expect(gcra(state, nowMs + answer.retryAfterMs, rate).admitted).toBe(true);
          expect(gcra(state, nowMs + answer.retryAfterMs - 1, rate).admitted).toBe(false);
        }
        state = answer.tatMs;
      }
    }),
    { numRuns: 200 },
  );
});

test("what is said to remain is admitted at this moment, and no more", () => {
  fc.assert(
    fc.property(wholeRate, gaps, (rate, waits) => {
      const last = run(rate, waits).at(-1);
      const nowMs = START_MS + waits.reduce((sum, wait) => sum + wait, 0);
      let state = last?.tatMs;
      for (let left = last?.remaining ?? 0; left > 0; left -= 1) {
        const answer = gcra(state, nowMs, rate);
        expect(answer).toMatchObject({ admitted: true, remaining: left - 1 });
        state = answer.tatMs;
      }
      expect(gcra(state, nowMs, rate).admitted).toBe(false);
    }),
    { numRuns: 100 },
  );
});

function run(rate: Rate, waits: readonly number[]): readonly GcraAnswer[] {
  let nowMs = START_MS;
  let state: number | undefined;
  return waits.map((wait) => {
    nowMs += wait;
    const answer = gcra(state, nowMs, rate);
    state = answer.tatMs;
    return answer;
  });
}

/** When requests were admitted, by the clock's own word, from the earliest on. */
function admittedTimes(rate: Rate, waits: readonly number[]): readonly number[] {
  const answers = run(rate, waits);
  let nowMs = START_MS;
  const times = waits.map((wait) => (nowMs += wait));
  return times.filter((_, index) => answers[index]?.admitted === true).toSorted((one, other) => one - other);
}
