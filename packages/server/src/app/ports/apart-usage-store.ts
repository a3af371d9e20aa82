import type { DraftId, KeyId, PreviousValueId } from "#core/ids.ts";
import type { Outcome } from "#core/outcome.ts";

/** Requests of one key that were counted apart alike. */
export type ApartSum = {
  readonly outcome: Outcome;
  /** As it was observed; `""` where it was missing. */
  readonly origin: string;
  readonly requests: number;
  /** The minute of the last of them. */
  readonly lastMinuteMs: number;
};

/** Requests that carried an earlier value in one hour. */
type HourSum = { readonly startMs: number; readonly requests: number };

/** What was counted apart, under an earlier value or a draft. Guarantees: sums are exact to the batch that was last added. */
export type ApartUsageStore = {
  list(keyId: KeyId, subject: PreviousValueId | DraftId): Promise<ApartSum[]>;
  /** The requests with an earlier value hour by hour, oldest first; hours without any are left out. */
  listByHour(subject: PreviousValueId): Promise<HourSum[]>;
  /** Removes sums last added to before `beforeMs` whose earlier value or draft is no longer shown; answers how many went. */
  prune(beforeMs: number): Promise<number>;
};
