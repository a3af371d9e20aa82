import type { ServiceDescription } from "../app-context.ts";
import type { ServiceSettings } from "#core/project.ts";

/** A service as a project sees it. */
export type ServiceView = ServiceDescription &
  ServiceSettings & {
    /** Admitted requests since midnight UTC. */
    readonly usedToday: number;
  };
