import type { ServiceView } from "#app/services/service-view.ts";

/** A service as it leaves the server. */
export function presentService(service: ServiceView) {
  return {
    id: service.id,
    title: service.title,
    description: service.description,
    enabled: service.enabled,
    quotaPerDay: service.quotaPerDay,
    ratePerUser: service.ratePerUser,
    usedToday: service.usedToday,
  };
}
