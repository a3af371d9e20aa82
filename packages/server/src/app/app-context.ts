import type { Plan } from "#core/plan.ts";
import type { ServiceId } from "#core/service.ts";
import type { Change } from "./change.ts";
import type { Counter } from "./ports/counter.ts";
import type { Couriers } from "./ports/courier.ts";
import type { KeyVault } from "./ports/key-vault.ts";
import type { Meter } from "./ports/meter.ts";
import type { Store } from "./ports/store.ts";

/** A service as people see it. */
export type ServiceDescription = { readonly id: ServiceId; readonly title: string; readonly description: string };

/** Everything a verb may reach; made once in `main.ts` and passed as first argument. */
export type AppContext = {
  readonly store: Store;
  readonly nowMs: () => number;
  /** Bytes of a cryptographically secure generator. */
  readonly randomBytes: (n: number) => Uint8Array;
  readonly vault: KeyVault;
  /** Called after the commit; returns once this process acts on the change. */
  readonly announce: (change: Change) => void;
  readonly plans: ReadonlyMap<string, Plan>;
  readonly defaultPlanId: string;
  readonly services: readonly ServiceDescription[];
  readonly meter: Pick<Meter, "settle">;
  readonly counter: Pick<Counter, "used" | "restore" | "peek">;
  readonly couriers: Couriers;
};
