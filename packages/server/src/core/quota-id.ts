import type { KeyId, ProjectId } from "./ids.ts";
import type { ServiceId } from "./service.ts";

/** The names under which a counter counts; charging and restoring must agree on them. */
export const quotaId = {
  key: (keyId: KeyId): string => `key:${keyId}`,
  service: (projectId: ProjectId, service: ServiceId): string => `service:${projectId}:${service}`,
  project: (projectId: ProjectId): string => `project:${projectId}`,
  /** Counts billionths of the currency unit, by month. */
  budget: (projectId: ProjectId): string => `budget:${projectId}`,
};
