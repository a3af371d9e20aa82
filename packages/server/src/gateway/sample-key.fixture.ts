import type { KeyId, ProjectId } from "#core/ids.ts";
import type { Key } from "#core/key.ts";
import type { ProjectRules } from "#core/project.ts";

/** An unrestricted public key of `prj_1` for tests, with what a test wants different. */
export function sampleKey(different: Partial<Key> = {}): Key {
  return {
    id: "key_1" as KeyId,
    projectId: "prj_1" as ProjectId,
    name: "Sample",
    kind: "public",
    isDefault: false,
    display: "lk_pub_…",
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
    signingSecretAtMs: null,
    enabled: true,
    draft: null,
    expiresAtMs: null,
    revokedAtMs: null,
    deletedAtMs: null,
    createdAtMs: 0,
    createdBy: "test",
    ...different,
  };
}

/** The rules of `prj_1` for tests: `maps` is enabled, nothing is limited. */
export function sampleProject(different: Partial<ProjectRules> = {}): ProjectRules {
  return {
    id: "prj_1" as ProjectId,
    suspended: false,
    plan: {
      id: "unlimited",
      name: "Unlimited",
      maxKeys: null,
      quotaPerDayPerKey: null,
      ratePerSecondPerIp: null,
      ratePerSecondPerIpByService: {},
      pricePerThousandMicros: {},
      creditPerMonthMicros: null,
      whenCreditIsUsedUp: "bill",
      serviceDefaults: {},
    },
    quotaPerDay: null,
    quotaPerMonth: null,
    budget: null,
    services: new Map([["maps", { enabled: true, quotaPerDay: null, quotaPerMonth: null, ratePerUser: null }]]),
    ...different,
  };
}
