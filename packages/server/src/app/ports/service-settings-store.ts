import type { ProjectId } from "#core/ids.ts";
import type { ServiceSettings } from "#core/project.ts";
import type { ServiceId } from "#core/service.ts";

/** What projects say about services. Guarantees: `list` has an entry for every service that was ever set, and no other. */
export type ServiceSettingsStore = {
  list(projectId: ProjectId): Promise<ReadonlyMap<ServiceId, ServiceSettings>>;
  set(projectId: ProjectId, service: ServiceId, settings: ServiceSettings): Promise<void>;
};
