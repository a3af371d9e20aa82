import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Counter, Taken } from "#app/ports/counter.ts";
import type { BudgetCharge, Charges, QuotaCharge, RateCharge } from "#core/charge.ts";
import { CounterModel } from "./counter-model.ts";

const MIDNIGHT_MS = Date.UTC(2026, 2, 1);
const STEPS_PER_RUN = 5000;

/** What every counter must do; `steps` is how many simulated requests are compared with the exact model. */
export function counterContract(name: string, open: () => Counter | Promise<Counter>, steps: number): void {
  describe(name, () => {
    it("admits and refuses exactly as the model does, whatever the charges and the clock", async () => {
      const numRuns = Math.ceil(steps / STEPS_PER_RUN);
      await fc.assert(
        fc.asyncProperty(scenario, async (given) => compareWithModel(await open(), given)),
        { numRuns },
      );
    });

    it("admits a burst at once, then one request per interval", async () => {
      const counter = await open();
      const charges = { rates: [rate({ ratePerSecond: 2, burst: 3 })], quotas: [], budget: null };
      const answers = [0, 0, 0, 0, 499, 500, 999, 1000].map(async (atMs) => counter.take(charges, MIDNIGHT_MS + atMs));
      expect((await Promise.all(answers)).map(({ ok }) => ok)).toEqual([
        true,
        true,
        true,
        false,
        false,
        true,
        false,
        true,
      ]);
    });

    it("says how long to wait, and admits after that time", async () => {
      const counter = await open();
      const charges = { rates: [rate({ ratePerSecond: 1, burst: 1 })], quotas: [], budget: null };
      await counter.take(charges, MIDNIGHT_MS);
      const refused = await counter.take(charges, MIDNIGHT_MS + 200);
      expect(refused).toMatchObject({ ok: false, code: "RATE_LIMITED", retryAfterSeconds: 1 });
      expect(await counter.take(charges, MIDNIGHT_MS + 1200)).toMatchObject({ ok: true });
    });

    it("takes nothing from any charge when one refuses", async () => {
      const counter = await open();
      const full = quota({ id: "full", limit: 0 });
      const open1 = quota({ id: "open", limit: 9 });
      const single = rate({ ratePerSecond: 1, burst: 1 });
      for (let round = 0; round < 5; round += 1) {
        const refused = await counter.take({ rates: [single], quotas: [open1, full], budget: null }, MIDNIGHT_MS);
        expect(refused).toMatchObject({ ok: false, code: "QUOTA_EXCEEDED", retryAfterSeconds: 86_400 });
      }
      expect(await counter.used("open", "day", MIDNIGHT_MS)).toBe(0);
      expect(await counter.take({ rates: [single], quotas: [open1], budget: null }, MIDNIGHT_MS)).toMatchObject({
        ok: true,
      });
      expect(await counter.take({ rates: [single], quotas: [open1], budget: null }, MIDNIGHT_MS)).toMatchObject({
        ok: false,
      });
      expect(await counter.used("open", "day", MIDNIGHT_MS)).toBe(1);
    });

    it("names the rate when a rate and a quota both refuse", async () => {
      const counter = await open();
      const charges = { rates: [rate({ ratePerSecond: 1, burst: 1 })], quotas: [quota({ limit: 1 })], budget: null };
      await counter.take(charges, MIDNIGHT_MS);
      expect(await counter.take(charges, MIDNIGHT_MS)).toMatchObject({ ok: false, code: "RATE_LIMITED" });
    });

    it("begins every quota again at midnight UTC", async () => {
      const counter = await open();
      const charges = { rates: [], quotas: [quota({ limit: 1 })], budget: null };
      expect(await counter.take(charges, MIDNIGHT_MS - 2)).toMatchObject({ ok: true });
      expect(await counter.take(charges, MIDNIGHT_MS - 1)).toMatchObject({ ok: false, retryAfterSeconds: 1 });
      expect(await counter.take(charges, MIDNIGHT_MS)).toMatchObject({ ok: true });
      expect(await counter.used("quota", "day", MIDNIGHT_MS)).toBe(1);
    });

    it("begins monthly quotas and budgets again on the first of the month, and says how long that is", async () => {
      const counter = await open();
      const lastOfMay = Date.UTC(2026, 4, 31, 12);
      const monthly = quota({ policy: "key-month", window: "month", limit: 2 });
      const charges = {
        rates: [],
        quotas: [monthly],
        budget: { id: "budget", limitNanos: 10, costNanos: 10 },
      };
      expect(await counter.take(charges, lastOfMay)).toEqual({
        ok: true,
        states: [{ policy: "key-month", limit: 2, windowSeconds: 31 * 86_400, remaining: 1, resetSeconds: 43_200 }],
      });
      const refused = await counter.take(charges, lastOfMay + 1);
      expect(refused).toMatchObject({ ok: false, code: "BUDGET_EXCEEDED", retryAfterSeconds: 43_200 });
      expect(await counter.used("quota", "month", lastOfMay + 2)).toBe(1);
      expect(await counter.take(charges, Date.UTC(2026, 5, 1))).toMatchObject({ ok: true });
      expect(await counter.used("budget", "month", Date.UTC(2026, 5, 2))).toBe(10);
    });

    it("never lets spending pass the budget, and lets through what still fits", async () => {
      const counter = await open();
      const of = (costNanos: number) => ({ rates: [], quotas: [], budget: { id: "b", limitNanos: 1000, costNanos } });
      expect(await counter.take(of(999), MIDNIGHT_MS)).toMatchObject({ ok: true });
      expect(await counter.take(of(2), MIDNIGHT_MS)).toMatchObject({ ok: false, code: "BUDGET_EXCEEDED" });
      expect(await counter.take(of(1), MIDNIGHT_MS)).toMatchObject({ ok: true });
      expect(await counter.used("b", "month", MIDNIGHT_MS)).toBe(1000);
    });

    it("waits for the quota that takes longest when several are used up", async () => {
      const counter = await open();
      const quotas = [quota({ id: "a", limit: 0 }), quota({ id: "b", window: "month", limit: 0 })];
      const refused = await counter.take({ rates: [], quotas, budget: null }, MIDNIGHT_MS);
      expect(refused).toMatchObject({ code: "QUOTA_EXCEEDED", retryAfterSeconds: 31 * 86_400 });
    });

    it("admits nothing extra when the clock goes back, not even over midnight", async () => {
      const counter = await open();
      const charges = { rates: [rate({ ratePerSecond: 1, burst: 1 })], quotas: [quota({ limit: 1 })], budget: null };
      await counter.take(charges, MIDNIGHT_MS + 1000);
      for (const backMs of [1, 500, 2000, 86_400_000, 400 * 86_400_000]) {
        expect(await counter.take(charges, MIDNIGHT_MS + 1000 - backMs)).toMatchObject({ ok: false });
      }
    });

    it("goes on from what was restored", async () => {
      const counter = await open();
      await counter.restore("quota", "day", MIDNIGHT_MS, 7);
      const charges = { rates: [], quotas: [quota({ limit: 8 })], budget: null };
      expect(await counter.take(charges, MIDNIGHT_MS + 5)).toMatchObject({ ok: true });
      expect(await counter.take(charges, MIDNIGHT_MS + 5)).toMatchObject({ ok: false });
      expect(await counter.used("quota", "day", MIDNIGHT_MS + 5)).toBe(8);
    });

    it("forgets what was restored for an earlier day", async () => {
      const counter = await open();
      await counter.take({ rates: [], quotas: [quota({ limit: 8 })], budget: null }, MIDNIGHT_MS);
      await counter.restore("quota", "day", MIDNIGHT_MS - 86_400_000, 7);
      expect(await counter.used("quota", "day", MIDNIGHT_MS)).toBe(1);
    });

    it("lets one look without taking anything, and tells of every charge what is left", async () => {
      const counter = await open();
      const charges = {
        rates: [rate({ id: "wide", ratePerSecond: 5, burst: 10 }), rate({ id: "one", policy: "ip" })],
        quotas: [quota({ limit: 2 })],
        budget: null,
      };
      const untouched = {
        ok: true,
        states: [
          { policy: "key", limit: 10, windowSeconds: 2, remaining: 10, resetSeconds: 0 },
          { policy: "ip", limit: 1, windowSeconds: 1, remaining: 1, resetSeconds: 0 },
          { policy: "key-day", limit: 2, windowSeconds: 86_400, remaining: 2, resetSeconds: 86_400 },
        ],
      };
      for (let look = 0; look < 3; look += 1) expect(await counter.peek(charges, MIDNIGHT_MS)).toEqual(untouched);
      expect(await counter.take(charges, MIDNIGHT_MS)).toMatchObject({ ok: true });
      expect(await counter.peek(charges, MIDNIGHT_MS)).toMatchObject({
        ok: false,
        code: "RATE_LIMITED",
        states: [{ remaining: 9 }, { remaining: 0 }, { remaining: 1 }],
      });
      expect(await counter.take(charges, MIDNIGHT_MS + 1000)).toMatchObject({ ok: true });
      expect(await counter.peek({ ...charges, rates: [] }, MIDNIGHT_MS + 1000)).toMatchObject({
        ok: false,
        code: "QUOTA_EXCEEDED",
      });
      expect(await counter.used("quota", "day", MIDNIGHT_MS + 1000)).toBe(2);
    });

    it("tells what is left of the tightest rate and the tightest quota", async () => {
      const counter = await open();
      const rates = [
        rate({ id: "wide", policy: "key", ratePerSecond: 5, burst: 10 }),
        rate({ id: "narrow", policy: "ip", ratePerSecond: 2, burst: 4 }),
      ];
      const quotas = [
        quota({ id: "a", policy: "key-day", limit: 100 }),
        quota({ id: "b", policy: "service-day", limit: 50 }),
      ];
      const { states } = await counter.take({ rates, quotas, budget: null }, MIDNIGHT_MS);
      expect(states).toEqual([
        { policy: "ip", limit: 4, windowSeconds: 2, remaining: 3, resetSeconds: 1 },
        { policy: "service-day", limit: 50, windowSeconds: 86_400, remaining: 49, resetSeconds: 86_400 },
      ]);
    });
  });
}

type Scenario = {
  readonly rates: readonly RateCharge[];
  readonly quotas: readonly QuotaCharge[];
  /** Of one purse; what a request costs differs by service. */
  readonly budgets: readonly Omit<BudgetCharge, "id">[];
  readonly clock: "steady" | "jumping";
  readonly startMs: number;
  readonly seed: number;
};

const scenario: fc.Arbitrary<Scenario> = fc.record({
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

async function compareWithModel(
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

function rate(given: Partial<RateCharge>): RateCharge {
  return { id: "rate", policy: "key", ratePerSecond: 1, burst: 1, ...given };
}

function budgetOf(given: Omit<BudgetCharge, "id"> | undefined): BudgetCharge | null {
  return given === undefined ? null : { id: "budget", ...given };
}

function quota(given: Partial<QuotaCharge>): QuotaCharge {
  return { id: "quota", policy: "key-day", window: "day", limit: 1, ...given };
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
