import { collectDefaultMetrics, Counter, Registry } from "prom-client";
import type { Outcome } from "#core/outcome.ts";

/** Numbers for operators in Prometheus' text format; outcomes are counted in plain memory and only handed over when somebody asks. */
export type Metrics = {
  countOutcome(outcome: Outcome): void;
  text(): Promise<string>;
};

export function createMetrics(): Metrics {
  const registry = new Registry();
  const outcomes = new Map<Outcome, number>();
  let handedOver = new Map<Outcome, number>();
  const requests = new Counter({
    name: "latchkey_requests_total",
    help: "Requests that the gate answered, by outcome.",
    labelNames: ["outcome"],
    registers: [],
    collect() {
      for (const [outcome, count] of outcomes) this.inc({ outcome }, count - (handedOver.get(outcome) ?? 0));
      handedOver = new Map(outcomes);
    },
  });
  registry.registerMetric(requests);
  // Event-loop and memory figures cost timers of their own: they start with the first question.
  let collecting = false;
  return {
    countOutcome: (outcome) => void outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1),
    async text() {
      if (!collecting) collectDefaultMetrics({ register: registry });
      collecting = true;
      return registry.metrics();
    },
  };
}
