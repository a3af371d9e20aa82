import type { Meter } from "#app/ports/meter.ts";
import type { CompiledKey } from "#core/compile-key.ts";
import type { Outcome } from "#core/outcome.ts";
import { tryDraft } from "#core/try-draft.ts";
import type { Exchange } from "./exchange.ts";
import { factsOf } from "./facts-of.ts";
import type { CachedKey } from "./key-cache.ts";

const MOST_REMEMBERED_ORIGINS = 64;
const NO_KEY = { previous: null, draft: null } as const;
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
    this.#meter.count(this.#tuple(exchange, cached, outcome, null), exchange.nowMs);
    this.#onOutcome(outcome);
  }

  countAdmitted(exchange: Exchange, cached: CachedKey): void {
    const tried = cached.key.drafted === null ? null : draftedOutcome(exchange, cached, cached.key.drafted);
    const { service } = exchange.route;
    const group = tried === null ? service : `${service} ${tried}`;
    const day = Math.floor(exchange.nowMs / DAY_MS);
    if (cached.tuplesOfDay !== day) {
      cached.admittedTuples.clear();
      cached.tuplesOfDay = day;
    }
    const origin = observedText(exchange);
    let byOrigin = cached.admittedTuples.get(group);
    if (byOrigin === undefined) cached.admittedTuples.set(group, (byOrigin = new Map()));
    let tuple = byOrigin.get(origin);
    if (tuple === undefined) {
      tuple = this.#tuple(exchange, cached, "allowed", tried);
      if (byOrigin.size < MOST_REMEMBERED_ORIGINS) byOrigin.set(origin, tuple);
    }
    this.#meter.count(tuple, exchange.nowMs);
    this.#onOutcome("allowed");
  }

  #tuple(exchange: Exchange, cached: CachedKey | null, outcome: Outcome, tried: Outcome | null): number {
    const { previous, draft } = cached?.key ?? NO_KEY;
    return this.#meter.tuple({
      projectId: cached?.project.id ?? "",
      keyId: cached?.key.id ?? "",
      service: exchange.route.service,
      outcome,
      origin: observedText(exchange),
      ...(previous === null ? {} : { previousId: previous.id }),
      ...(draft === null || tried === null ? {} : { draftId: draft.id, draftOutcome: tried }),
    });
  }
}

function draftedOutcome(exchange: Exchange, { project }: CachedKey, key: CompiledKey): Outcome {
  const { inUrl } = exchange.found;
  return tryDraft(factsOf(exchange, { kind: "known", inUrl, key, project, token: null, signature: null }));
}

function observedText({ origin }: Exchange): string {
  return origin.kind === "missing" ? "" : origin.text;
}
