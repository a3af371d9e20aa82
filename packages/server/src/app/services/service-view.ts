import type { ServiceDefaults } from "#core/plan.ts";
import type { ServiceDescription } from "../app-context.ts";
import type { ServiceSettings } from "#core/project.ts";

/** A service as a project sees it. */
export type ServiceView = ServiceDescription &
  ServiceSettings & {
    /** Admitted requests since midnight UTC, and since the first of the month. */
    readonly usedToday: number;
    readonly usedThisMonth: number;
    /** What is left of the quotas; `null`: there is none. */
    readonly remainingToday: number | null;
    readonly remainingThisMonth: number | null;
    /** What a project made with the same plan begins with. */
    readonly defaults: ServiceDefaults;
  };
