import type { Meter } from "#app/ports/meter.ts";
import type { Outcome } from "#core/outcome.ts";
import type { Exchange } from "./exchange.ts";
import type { CachedKey } from "./key-cache.ts";

const MOST_REMEMBERED_ORIGINS = 64;
const DAY_MS = 86_400_000;

/** Counts how requests ended; the number of an admitted request's tuple is remembered with its key. */
export class UsageRecorder {
  readonly #meter: Meter;
  readonly #onOutcome: (outcome: Outcome) => void;

  constructor(meter: Meter, onOutcome: (outcome: Outcome) => void) {
    this.#meter = meter;
    this.#onOutcome = onOutcome;
  }

  count(exchange: Exchange, cached: CachedKey | null, outcome: Outcome): void {
    this.#meter.count(this.#tuple(exchange, cached, outcome), exchange.nowMs);
    this.#onOutcome(outcome);
  }

  countAdmitted(exchange: Exchange, cached: CachedKey): void {
    const { service } = exchange.route;
    const day = Math.floor(exchange.nowMs / DAY_MS);
    if (cached.tuplesOfDay !== day) {
      cached.admittedTuples.clear();
      cached.tuplesOfDay = day;
    }
    const origin = observedText(exchange);
    let byOrigin = cached.admittedTuples.get(service);
    if (byOrigin === undefined) cached.admittedTuples.set(service, (byOrigin = new Map()));
    let tuple = byOrigin.get(origin);
    if (tuple === undefined) {
      tuple = this.#tuple(exchange, cached, "allowed");
      if (byOrigin.size < MOST_REMEMBERED_ORIGINS) byOrigin.set(origin, tuple);
    }
    this.#meter.count(tuple, exchange.nowMs);
    this.#onOutcome("allowed");
  }

  #tuple(exchange: Exchange, cached: CachedKey | null, outcome: Outcome): number {
    return this.#meter.tuple({
      projectId: cached?.project.id ?? "",
      keyId: cached?.key.id ?? "",
      service: exchange.route.service,
      outcome,
      origin: observedText(exchange),
    });
  }
}

function observedText({ origin }: Exchange): string {
  return origin.kind === "missing" ? "" : origin.text;
}
