import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Counter } from "#app/ports/counter.ts";
import { charge } from "./charge.fixture.ts";
import { compareWithModel, scenario, STEPS_PER_RUN } from "./compare-with-model.ts";

const MIDNIGHT_MS = Date.UTC(2026, 2, 1);

const { rate, quota } = charge;

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

    it("gives back what a request took that came to nothing, unless its day or month is over", async () => {
      const counter = await open();
      const quotas = [quota({ id: "day", limit: 1 }), quota({ id: "month", window: "month", limit: 2 })];
      const charges = { rates: [], quotas, budget: { id: "budget", limitNanos: 14, costNanos: 7 } };
      for (let attempt = 0; attempt < 5; attempt += 1) {
        expect(await counter.take(charges, MIDNIGHT_MS)).toMatchObject({ ok: true });
        await counter.giveBack(charges, MIDNIGHT_MS);
      }
      expect(await counter.used("budget", "month", MIDNIGHT_MS)).toBe(0);
      await counter.take(charges, MIDNIGHT_MS);
      await counter.take(charges, MIDNIGHT_MS + 86_400_000);
      await counter.giveBack(charges, MIDNIGHT_MS);
      expect(await counter.used("day", "day", MIDNIGHT_MS)).toBe(1);
      expect(await counter.used("month", "month", MIDNIGHT_MS)).toBe(1);
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
