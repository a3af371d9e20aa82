import type { Charges } from "#core/charge.ts";
import type { QuotaWindow } from "#core/quota-window.ts";

/** What is left of the tightest rate and quota after a request was admitted or refused. */
export type LimitState = {
  readonly policy: string;
  /** Requests per window. */
  readonly limit: number;
  readonly windowSeconds: number;
  readonly remaining: number;
  readonly resetSeconds: number;
};

/** The answer of `take`: admitted with what is left, or refused with the seconds until a retry makes sense. */
export type Taken =
  | { readonly ok: true; readonly states: readonly LimitState[] }
  | {
      readonly ok: false;
      readonly code: "RATE_LIMITED" | "QUOTA_EXCEEDED" | "BUDGET_EXCEEDED";
      readonly retryAfterSeconds: number;
      readonly states: readonly LimitState[];
    };

/**
 * Counts what keys, addresses and projects used.
 * Guarantees: `take` is all or nothing (a refused request consumes none of its charges) and atomic between callers;
 * `peek` consumes nothing; the state of rates is bounded in memory; days and months turn at midnight UTC of `nowMs`, and time that runs backwards admits nothing extra.
 */
export type Counter = {
  take(charges: Charges, nowMs: number): Taken | Promise<Taken>;
  /** What `take` would answer now; its states tell what is left of every rate and quota before it is taken, in their order. */
  peek(charges: Charges, nowMs: number): Taken | Promise<Taken>;
  /** Takes a charge of `takenAtMs` back from its quotas and budget; its rates recover by themselves. */
  giveBack(charges: Charges, takenAtMs: number): void | Promise<void>;
  /** Sets how much of a quota (requests) or budget (billionths) was used already in the window that starts at `startMs`. */
  restore(id: string, window: QuotaWindow, startMs: number, used: number): void | Promise<void>;
  /** What was used of a quota or budget in the window of `nowMs`; a budget's window is the month. */
  used(id: string, window: QuotaWindow, nowMs: number): number | Promise<number>;
};
