import type { QuotaCharge, RateCharge } from "./charge.ts";
import type { FoundKey, Key } from "./key.ts";
import { keyQuota } from "./key-quota.ts";
import { restrictionsOf } from "./restrictions-of.ts";
import { rateOf } from "./limit/rate-of.ts";
import { type IpRange, parseIpRange } from "./pattern/ip-range.ts";
import { type OriginPattern, parseOriginPattern } from "./pattern/origin-pattern.ts";
import type { ServiceId } from "./service.ts";

/** A key with all that can be worked out before a request comes; made once per change of the key. */
export type CompiledKey = FoundKey & {
  /** `null`: every service. */
  readonly allowedServices: ReadonlySet<ServiceId> | null;
  /** `null`: every style and tileset. */
  readonly allowedResources: ReadonlySet<string> | null;
  /** Patterns without a star in their host, by the hosts they mean. */
  readonly originsByHost: ReadonlyMap<string, readonly OriginPattern[]>;
  /** The others, to be tried one by one. */
  readonly wildcardOrigins: readonly OriginPattern[];
  readonly ipRanges: readonly IpRange[];
  /** What the key itself sets; a plan may set the rest. */
  readonly ownRate: RateCharge | null;
  readonly ownQuotaPerDay: QuotaCharge | null;
  readonly ownQuotaPerMonth: QuotaCharge | null;
  /** The key as it would be with its draft in force; `null` without a draft. */
  readonly drafted: CompiledKey | null;
};

/** Compiles a key. A stored restriction that cannot be read matches nothing, and stays a restriction. */
export function compileKey(key: Key | FoundKey): CompiledKey {
  const patterns = key.origins.map(parseOriginPattern).flatMap((result) => (result.ok ? [result.pattern] : []));
  return {
    ...key,
    previous: "previous" in key ? key.previous : null,
    allowedServices: setOf(key.services),
    allowedResources: setOf(key.resources),
    originsByHost: byHost(patterns),
    wildcardOrigins: patterns.filter((pattern) => pattern.host.kind === "wildcard"),
    ipRanges: key.ips.map(parseIpRange).flatMap((result) => (result.ok ? [result.range] : [])),
    ownRate: key.ratePerSecond === null ? null : { id: `key:${key.id}`, policy: "key", ...rateOf(key.ratePerSecond) },
    ownQuotaPerDay: keyQuota(key.id, "day", key.quotaPerDay),
    ownQuotaPerMonth: keyQuota(key.id, "month", key.quotaPerMonth),
    drafted: key.draft === null ? null : compileKey({ ...key, ...restrictionsOf(key.draft), draft: null }),
  };
}

function setOf(names: readonly string[] | null): ReadonlySet<string> | null {
  return names === null || names.length === 0 ? null : new Set(names);
}

function byHost(patterns: readonly OriginPattern[]): ReadonlyMap<string, readonly OriginPattern[]> {
  const entries = patterns.flatMap((pattern) =>
    pattern.host.kind === "exact" ? pattern.host.hosts.map((host) => ({ host, pattern })) : [],
  );
  const grouped = Map.groupBy(entries, ({ host }) => host);
  return new Map([...grouped].map(([host, group]) => [host, group.map(({ pattern }) => pattern)]));
}
