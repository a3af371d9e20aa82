import type { Delivery } from "#app/ports/outbox.ts";
import { presentTime } from "./present-time.ts";

/** A delivery as the owner of its webhook sees it. */
export function presentDelivery(delivery: Delivery) {
  const { id, event, status, attempts, responseStatus, problem } = delivery;
  const nextAttemptAtMs = status === "waiting" ? delivery.nextAttemptAtMs : null;
  return {
    id,
    event,
    status,
    attempts,
    createdAt: presentTime(delivery.createdAtMs),
    lastAttemptAt: presentTime(delivery.lastAttemptAtMs),
    nextAttemptAt: presentTime(nextAttemptAtMs),
    responseStatus,
    problem,
  };
}
