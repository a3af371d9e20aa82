import type { KeyRestrictions } from "#core/key.ts";

/** A key that may be used by anyone, for everything, without limits of its own. */
export const UNRESTRICTED: KeyRestrictions = Object.freeze({
  services: null,
  resources: null,
  origins: [],
  userAgents: [],
  ips: [],
  missingOrigin: "deny",
  quotaPerDay: null,
  quotaPerMonth: null,
  ratePerSecond: null,
  ratePerSecondPerIp: null,
  allowInUrl: false,
  requireSignature: false,
});
