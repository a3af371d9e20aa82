import type { AppContext } from "../app-context.ts";
import type { ClaimedDelivery } from "../ports/outbox.ts";
import { attemptDelivery } from "./attempt-delivery.ts";

/** How long a delivery belongs to the node that took it; longer than any attempt takes. */
export const CLAIM_MS = 60_000;

/** Attempts under way at a time, so that a receiver that hangs holds up few others. */
const MOST_AT_ONCE = 20;

type Deps = Pick<AppContext, "store" | "vault" | "couriers" | "nowMs" | "randomBytes">;

/** Takes deliveries from the outbox and sends them, several at a time. */
export class Postman {
  readonly #ctx: Deps;
  readonly #onError: (error: unknown) => void;
  readonly #underWay = new Set<Promise<void>>();

  constructor(ctx: Deps, onError: (error: unknown) => void) {
    this.#ctx = ctx;
    this.#onError = onError;
  }

  /** Begins to send what is due, as far as there is room; answers how many were begun. */
  async collect(): Promise<number> {
    const room = MOST_AT_ONCE - this.#underWay.size;
    if (room <= 0) return 0;
    const nowMs = this.#ctx.nowMs();
    const claimed = await this.#ctx.store.outbox.claim(nowMs, nowMs + CLAIM_MS, room);
    for (const delivery of claimed) this.#begin(delivery);
    return claimed.length;
  }

  /** Resolves when all that was begun has ended. */
  async rest(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  #begin(delivery: ClaimedDelivery): void {
    const attempt = attemptDelivery(this.#ctx, delivery).then(
      () => {},
      (error: unknown) => this.#onError(error),
    );
    this.#underWay.add(attempt);
    void attempt.finally(() => this.#underWay.delete(attempt));
  }
}
