import type { KeyId, ProjectId } from "#core/ids.ts";
import type { Role } from "#core/role.ts";
import type { Spending } from "./spending.ts";

/** A project as an actor sees it. */
export type ProjectView = {
  readonly id: ProjectId;
  readonly name: string;
  /** What the actor may do in it; root and the system count as owner. */
  readonly role: Role;
  readonly plan: { readonly id: string; readonly name: string; readonly maxKeys: number | null };
  readonly suspended: boolean;
  /** Keys that count toward `maxKeys`: all but the default key and deleted ones. */
  readonly keysUsed: number;
  readonly defaultKeyId: KeyId;
  readonly createdAtMs: number;
  /** Requests of all its keys together. */
  readonly quotaPerDay: number | null;
  readonly quotaPerMonth: number | null;
  /** Admitted requests since midnight UTC, and since the first of the month. */
  readonly usedToday: number;
  readonly usedThisMonth: number;
  readonly spending: Spending;
};
