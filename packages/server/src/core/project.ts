import type { Budget } from "./budget.ts";
import type { ProjectId } from "./ids.ts";
import type { Plan } from "./plan.ts";
import type { ServiceId } from "./service.ts";

/** What a project says about one service. */
export type ServiceSettings = {
  readonly enabled: boolean;
  readonly quotaPerDay: number | null;
  readonly quotaPerMonth: number | null;
  /** Requests per second of one user: the `quotaUser` parameter where sent, else the client IP. */
  readonly ratePerUser: number | null;
};

/** A project as it is kept. */
export type Project = {
  readonly id: ProjectId;
  readonly name: string;
  readonly planId: string;
  readonly suspended: boolean;
  /** Requests of all its keys together. */
  readonly quotaPerDay: number | null;
  readonly quotaPerMonth: number | null;
  readonly budget: Budget | null;
  readonly createdAtMs: number;
};

/** What the decision needs to know about a project; `services` has an entry for every service that was ever set. */
export type ProjectRules = {
  readonly id: ProjectId;
  readonly suspended: boolean;
  readonly plan: Plan;
  readonly quotaPerDay: number | null;
  readonly quotaPerMonth: number | null;
  readonly budget: Budget | null;
  readonly services: ReadonlyMap<ServiceId, ServiceSettings>;
};
