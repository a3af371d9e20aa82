import fc from "fast-check";
import { expect } from "vitest";
import type { Counter, Taken } from "#app/ports/counter.ts";
import type { BudgetCharge, Charges, QuotaCharge, RateCharge } from "#core/charge.ts";
import { charge } from "./charge.fixture.ts";
import { CounterModel } from "./counter-model.ts";

/** Around it days and months turn. */
const MIDNIGHT_MS = Date.UTC(2026, 2, 1);

/** How many requests one comparison simulates. */
export const STEPS_PER_RUN = 5000;

const { rate, quota } = charge;

/** Limits, and a clock to try them on. */
type Scenario = {
  readonly rates: readonly RateCharge[];
  readonly quotas: readonly QuotaCharge[];
  /** Of one purse; what a request costs differs by service. */
  readonly budgets: readonly Omit<BudgetCharge, "id">[];
  readonly clock: "steady" | "jumping";
  readonly startMs: number;
  readonly seed: number;
};

/** Any limits, on a clock that is steady or jumps. */
export const scenario: fc.Arbitrary<Scenario> = fc.record({
  rates: fc
    .array(fc.record({ ratePerSecond: fc.integer({ min: 1, max: 60 }), burst: fc.integer({ min: 1, max: 20 }) }), {
      maxLength: 6,
    })
    .map((rates) => rates.map((one, index) => rate({ ...one, id: `rate:${index}` }))),
  quotas: fc
    .array(fc.record({ window: fc.constantFrom("day", "month"), limit: fc.integer({ min: 0, max: 2000 }) }), {
      maxLength: 4,
    })
    .map((quotas) => quotas.map((one, index) => quota({ ...one, id: `quota:${index}` }))),
  budgets: fc.array(
    fc.record({ limitNanos: fc.integer({ min: 0, max: 3_000_000 }), costNanos: fc.integer({ min: 1, max: 2000 }) }),
    { maxLength: 2 },
  ),
  clock: fc.constantFrom("steady" as const, "jumping" as const),
  startMs: fc.integer({ min: MIDNIGHT_MS - 20_000, max: MIDNIGHT_MS }),
  seed: fc.integer(),
});

/** Sends requests to the counter and the model, and throws at the first answer that differs. */
export async function compareWithModel(
  counter: Counter,
  { rates, quotas, budgets, clock, startMs, seed }: Scenario,
): Promise<void> {
  const model = new CounterModel();
  const random = randomFrom(seed);
  let nowMs = startMs;
  for (let step = 0; step < STEPS_PER_RUN; step += 1) {
    nowMs += nextStepMs(random, clock);
    const chosen = random();
    const charges: Charges = {
      rates: rates.filter((_, index) => (chosen >>> index) & 1),
      quotas: quotas.filter((_, index) => (chosen >>> (index + 8)) & 1),
      budget: budgetOf(budgets[(chosen >>> 16) % 3]),
    };
    const seen = inWords(await counter.peek(charges, nowMs));
    const answer = counter.take(charges, nowMs);
    const taken = answer instanceof Promise ? await answer : answer;
    const expected = model.take(charges, nowMs);
    if (seen !== expected) throw new Error(`Step ${step} at ${nowMs}: peek said ${seen}, take ${expected}`);
    if (inWords(taken) !== expected) {
      throw new Error(
        `Step ${step} at ${nowMs}: ${inWords(taken)} instead of ${expected} for ${JSON.stringify(charges)}`,
      );
    }
  }
  for (const { id, window } of quotas) {
    expect(await counter.used(id, window, nowMs)).toBe(model.used(id, window, nowMs));
  }
  expect(await counter.used("budget", "month", nowMs)).toBe(model.used("budget", "month", nowMs));
}

function inWords(taken: Taken): string {
  return taken.ok ? "admitted" : taken.code;
}

function nextStepMs(random: () => number, clock: Scenario["clock"]): number {
  const dice = random() % 1000;
  if (dice < 500) return 0;
  if (dice < 990 || clock === "steady") return dice % 40;
  return dice === 999 ? 86_400_000 * (1 + (random() % 20)) : (random() % 20_000) - 10_000;
}

function budgetOf(given: Omit<BudgetCharge, "id"> | undefined): BudgetCharge | null {
  return given === undefined ? null : { id: "budget", ...given };
}

/** Whole numbers below 2^32 by xorshift: fast-check chooses the seed, a million steps stay cheap. */
function randomFrom(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}
