import { expect, test } from "vitest";
import type { Counter } from "#app/ports/counter.ts";
import { decide } from "#core/decide.ts";
import { factsWith, ipOf, originOf } from "#core/decide.fixture.ts";
import type { Facts } from "#core/facts.ts";
import { createMemoryCounter } from "#counter/memory-counter.ts";
import { AdmissionModel } from "./admission-model.ts";
import { type Choose, credentialOf, drawWorld, SERVICES, type World } from "./admission-world.ts";

const REQUESTS = 1_000_000;
const WORLDS = 10;
const HOUR_MS = 3_600_000;

const USUAL = factsWith({});
const IPS = ["192.0.2.7", "203.0.113.9", "2001:db8::1", "2001:db8::2"].map(ipOf);
const ORIGINS = [{ kind: "missing" } as const, originOf("https://shop.example")];

test("of a million requests over months, on many plans, none is admitted or refused wrongly", () => {
  const outcomes = new Map<string, number>();
  for (let world = 1; world <= WORLDS; world += 1) {
    for (const outcome of livesOf(world)) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  // A model that never comes to a limit proves nothing of it.
  for (const outcome of ["admitted", "RATE_LIMITED", "QUOTA_EXCEEDED", "BUDGET_EXCEEDED", "PROJECT_SUSPENDED"]) {
    expect(outcomes.get(outcome), outcome).toBeGreaterThan(1000);
  }
}, 20_000);

/** Sends requests to a world of its own and compares each answer with the model's. */
function* livesOf(seed: number): Generator<string> {
  const random = randomFrom(seed * 7919);
  const choose: Choose = (...of) => {
    const chosen = of[random() % of.length];
    if (chosen === undefined) throw new Error("there is nothing to choose from");
    return chosen;
  };
  const { keys } = drawWorld(choose);
  const credentials = keys.map(credentialOf);
  const [counter, model] = [createMemoryCounter({ maxRates: 10_000 }), new AdmissionModel()];
  let nowMs = Date.UTC(2027, 11, 29, 23, 50);
  for (let number = 0; number < REQUESTS / WORLDS; number += 1) {
    nowMs += random() % 1000 === 0 ? random() % (20 * HOUR_MS) : random() % 12;
    const chosen = random() % keys.length;
    const [user, credential] = [keys[chosen], credentials[chosen]];
    if (user === undefined || credential === undefined) throw new Error("no key was drawn");
    const facts = drawFacts(choose, { nowMs, credential });
    const [actual, expected] = [outcomeOf(counter, facts), model.judge(facts, user)];
    if (actual !== expected) throw new Error(tell(seed, number, { actual, expected, facts, user }));
    yield actual;
  }
}

function drawFacts(choose: Choose, given: Pick<Facts, "nowMs" | "credential">): Facts {
  return {
    ...USUAL,
    ...given,
    service: choose(...SERVICES),
    resource: null,
    ip: choose(...IPS),
    origin: choose(...ORIGINS),
    quotaUser: choose(null, null, "ada", "192.0.2.7"),
  };
}

function outcomeOf(counter: Counter, facts: Facts): string {
  const decision = decide(facts);
  if (decision.kind === "refuse") return decision.code;
  if (decision.charges === null) return "admitted";
  const taken = counter.take(decision.charges, facts.nowMs);
  if (taken instanceof Promise) throw new Error("the counter in memory answers at once");
  return taken.ok ? "admitted" : taken.code;
}

function tell(
  seed: number,
  number: number,
  { actual, expected, facts, user }: { actual: string; expected: string; facts: Facts; user: World["keys"][number] },
): string {
  const at = new Date(facts.nowMs).toISOString();
  return `World ${seed}, request ${number} at ${at} with ${user.key.id}: ${actual} instead of ${expected}`;
}

/** Whole numbers below 2^31, always the same for a seed. */
function randomFrom(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 1;
  };
}
