import { randomBytes } from "node:crypto";
import type { AppContext } from "#app/app-context.ts";
import type { Actor } from "#app/actor.ts";
import type { Change } from "#app/change.ts";
import { isAccountId } from "#app/ids/is-account-id.ts";
import { type CreatedProject, createProject } from "#app/projects/create-project.ts";
import type { Result } from "#app/result.ts";
import type { AccountId } from "#core/ids.ts";
import type { Courier } from "#app/ports/courier.ts";
import type { Plan } from "#core/plan.ts";
import { BUILT_IN_SERVICES } from "#core/service.ts";
import { createStore } from "../create-store.ts";
import type { Database } from "../database.ts";
import { createKeyVault } from "../key-vault.ts";

/** The application on a real store, with a clock that stands still until it is moved. */
export type TestApp = {
  readonly ctx: AppContext;
  readonly changes: readonly Change[];
  moveClock(ms: number): void;
};

/** Any moment that is no border of anything. */
export const START_MS = Date.UTC(2026, 4, 20, 10, 17, 33, 250);

/** The whole power there is. */
export const ROOT: Actor = { kind: "root", ip: "192.0.2.1" };

const FREE: Plan = {
  id: "free",
  name: "Free",
  maxKeys: 5,
  quotaPerDayPerKey: null,
  ratePerSecondPerIp: null,
  ratePerSecondPerIpByService: {},
  pricePerThousandMicros: {},
  creditPerMonthMicros: null,
  whenCreditIsUsedUp: "bill",
  serviceDefaults: {},
};

const PAID: Plan = { ...FREE, id: "paid", name: "Paid", maxKeys: null, pricePerThousandMicros: { maps: 500_001 } };

/** The application, on an open database. */
export function createTestApp(database: Database): TestApp {
  let nowMs = START_MS;
  const changes: Change[] = [];
  const plans = new Map([FREE, PAID].map((plan) => [plan.id, plan]));
  const ctx: AppContext = {
    store: createStore(database),
    nowMs: () => nowMs,
    randomBytes,
    vault: createKeyVault(Buffer.alloc(32, "a secret for tests")),
    announce: (change) => changes.push(change),
    plans,
    defaultPlanId: "paid",
    services: BUILT_IN_SERVICES,
    meter: { settle: async () => {} },
    counter: { used: () => 0, restore: () => {}, peek: () => ({ ok: true, states: [] }) },
    couriers: { webhook: NO_COURIER, email: NO_COURIER },
  };
  return {
    ctx,
    changes,
    moveClock(ms) {
      nowMs += ms;
    },
  };
}

/** Delivers at once, to nobody. */
const NO_COURIER: Courier = {
  send: async () => ({ ok: true, responseStatus: null }),
  isConnected: true,
  addressProblem: () => null,
};

/** The value of a result that must hold. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.detail}`);
  return result.value;
}

/** An account's id. */
export function accountId(text: string): AccountId {
  if (!isAccountId(text)) throw new Error(`${text} is no account id`);
  return text;
}

/** A project that root made. */
export async function makeTestProject({ ctx }: TestApp, plan = "paid"): Promise<CreatedProject> {
  return valueOf(await createProject(ctx, ROOT, { name: "Harbour maps", plan }));
}
