import { performance } from "node:perf_hooks";
import { compileKey } from "../packages/server/src/core/compile-key.ts";
import { decide } from "../packages/server/src/core/decide.ts";
import type { Facts } from "../packages/server/src/core/facts.ts";
import type { KeyId, ProjectId } from "../packages/server/src/core/ids.ts";
import type { Key } from "../packages/server/src/core/key.ts";
import { readIp } from "../packages/server/src/core/pattern/ip-address.ts";
import { observeOrigin } from "../packages/server/src/core/pattern/observed-origin.ts";
import type { ProjectRules } from "../packages/server/src/core/project.ts";
import { createMemoryCounter } from "../packages/server/src/counter/memory-counter.ts";

const TARGET_NS = 3_000;
const WARM_UP = 200_000;
const DECISIONS = 2_000_000;

/** One decision for a known key with every restriction, and its charges taken: mean time over two million, by two different origins. */
export function benchDecision(): boolean {
  const [shop, preview] = [factsFrom("https://shop.example"), factsFrom("https://pr-7--site.netlify.app")];
  const counter = createMemoryCounter({ maxRates: 100_000 });
  let nowMs = Date.now();
  const decideOnce = (index: number): void => {
    const decision = decide(index % 2 === 0 ? shop : preview);
    if (decision.kind === "refuse") throw new Error(`refused with ${decision.code}`);
    if (decision.charges !== null) void counter.take(decision.charges, nowMs);
  };
  for (let i = 0; i < WARM_UP; i++) decideOnce(i);
  const started = performance.now();
  for (let i = 0; i < DECISIONS; i++) {
    if (i % 100 === 0) nowMs += 1;
    decideOnce(i);
  }
  const meanNs = ((performance.now() - started) * 1e6) / DECISIONS;
  const mark = meanNs <= TARGET_NS ? "reached" : "MISSED";
  console.log(
    `\none decision with its charges, key known: mean ${Math.round(meanNs)} ns (target ${TARGET_NS}, ${mark})`,
  );
  return meanNs <= TARGET_NS;
}

function factsFrom(origin: string): Facts {
  const ip = readIp("192.0.2.7");
  if (ip === null) throw new Error("unreadable address");
  return {
    nowMs: Date.now(),
    credential: { kind: "known", inUrl: true, key: compileKey(KEY), project: PROJECT, token: null, signature: null },
    service: "maps",
    resource: { id: "world", admittedBy: ["world", "streets", "dark"] },
    origin: observeOrigin({ origin, referer: undefined, ownHosts: ["maps.example"] }),
    userAgent: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36",
    ip,
    quotaUser: null,
  };
}

const KEY: Key = {
  id: "key_bench" as KeyId,
  projectId: "prj_bench" as ProjectId,
  name: "Bench",
  kind: "public",
  isDefault: false,
  display: "lk_pub_…",
  services: ["maps"],
  resources: ["streets", "dark"],
  origins: [
    "shop.example",
    "*.shop.example",
    "https://admin.example",
    "http*://*.partner.example/*",
    "pr-*--site.netlify.app",
  ],
  userAgents: [],
  ips: ["192.0.2.0/24", "2001:db8::/32"],
  missingOrigin: "deny",
  quotaPerDay: 1_000_000_000,
  quotaPerMonth: 1_000_000_000,
  ratePerSecond: 1_000_000,
  ratePerSecondPerIp: 1_000_000,
  allowInUrl: false,
  requireSignature: false,
  enabled: true,
  draft: null,
  signingSecretAtMs: null,
  expiresAtMs: null,
  revokedAtMs: null,
  deletedAtMs: null,
  createdAtMs: 0,
  createdBy: "bench",
};

const PROJECT: ProjectRules = {
  id: "prj_bench" as ProjectId,
  suspended: false,
  plan: {
    id: "unlimited",
    name: "Unlimited",
    maxKeys: null,
    quotaPerDayPerKey: null,
    ratePerSecondPerIp: 1_000_000,
    ratePerSecondPerIpByService: {},
    pricePerThousandMicros: { maps: 1 },
    creditPerMonthMicros: 1_000_000_000_000,
    whenCreditIsUsedUp: "suspend",
    serviceDefaults: {},
  },
  quotaPerDay: 1_000_000_000,
  quotaPerMonth: 1_000_000_000,
  budget: null,
  services: new Map([["maps", { enabled: true, quotaPerDay: null, quotaPerMonth: null, ratePerUser: null }]]),
};
