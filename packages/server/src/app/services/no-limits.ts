import type { ServiceDefaults } from "#core/plan.ts";

/** What a plan says about a service that it does not name. */
export const NO_LIMITS: ServiceDefaults = Object.freeze({ quotaPerDay: null, quotaPerMonth: null, ratePerUser: null });
