import type { ServiceSettings } from "#core/project.ts";

/** What a project says about a service it never set. */
export const NOT_ENABLED: ServiceSettings = Object.freeze({
  enabled: false,
  quotaPerDay: null,
  quotaPerMonth: null,
  ratePerUser: null,
});
