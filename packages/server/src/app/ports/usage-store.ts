import type { KeyId, ProjectId } from "#core/ids.ts";
import type { ServiceId } from "#core/service.ts";
import type { UsageTuple } from "./meter.ts";

/** What usage can be split by. */
export type UsageDimension = "key" | "service" | "outcome" | "origin";

/** How finely usage is kept: one row for each minute, hour or day. */
export type UsageGrain = "minute" | "hour" | "day";

/** One sum; a dimension that was not asked for is absent. */
export type UsageSum = {
  readonly startMs: number;
  readonly key?: UsageTuple["keyId"];
  readonly service?: UsageTuple["service"];
  readonly outcome?: UsageTuple["outcome"];
  readonly origin?: string;
  readonly requests: number;
  /** In currency units. */
  readonly cost: number;
};

/** Which requests count; what is left out narrows nothing. An unknown value finds nothing: it is only compared. */
export type UsageFilter = {
  /** Only what these keys were sent with. */
  readonly keyIds?: readonly string[] | undefined;
  readonly services?: readonly string[] | undefined;
  /** `refused`: every outcome but `allowed`. */
  readonly outcomes?: "refused" | readonly string[] | undefined;
  /** As it was seen; `""`: it was missing. */
  readonly origin?: string | undefined;
};

/** Values of a dimension that are told one by one; all others are counted as `(other)`. */
type UsageTold = { readonly dimension: UsageDimension; readonly values: readonly string[] };

/** Sums of rows with `startsMs[0] <= start < endMs`, each counted under the last of `startsMs` that is not after it. */
export type UsageQuery = {
  readonly projectId: ProjectId;
  readonly filter?: UsageFilter;
  readonly grain: UsageGrain;
  readonly fromMs: number;
  readonly toMs: number;
  /** Borders to sum up to, rising, the first at `fromMs`; `null` sums each start of the grain by itself. */
  readonly bordersMs: readonly number[] | null;
  readonly groupBy: readonly UsageDimension[];
  /** Without it, every value is told. */
  readonly told?: UsageTold;
  readonly atMost: number;
};

/** Where to look for the values with the most requests. */
export type BusiestQuery = Pick<UsageQuery, "projectId" | "filter" | "grain" | "fromMs" | "toMs"> & {
  readonly dimension: UsageDimension;
  readonly atMost: number;
};

/** When a key was last sent with a request (to the minute), and how often on one day; refused requests count as well. */
export type KeyUse = { readonly lastUsedAtMs: number | null; readonly requestsOnDay: number };

/** The days from `fromMs` on and before `toMs`, of one project or of all (`null`). */
export type AllowedQuery = {
  readonly projectId: ProjectId | null;
  /** Only what this key was sent with. */
  readonly keyId?: KeyId;
  readonly fromMs: number;
  readonly toMs: number;
};

/** What a project used of a service; `costNanos` are billionths of the currency unit, exact up to 9 million units. */
export type ServiceUse = {
  readonly projectId: ProjectId;
  readonly service: ServiceId;
  readonly requests: number;
  readonly costNanos: number;
};

/** What was counted. Guarantees: sums are exact to the batch that was last added. */
export type UsageStore = {
  /** Sorted by start, then by the dimensions asked for. */
  sum(query: UsageQuery): Promise<UsageSum[]>;
  /** The values with the most requests, the most first, and how many values there are. */
  busiest(query: BusiestQuery): Promise<{ readonly values: readonly string[]; readonly count: number }>;
  useOfKeys(projectId: ProjectId, keyIds: readonly KeyId[], dayStartMs: number): Promise<ReadonlyMap<KeyId, KeyUse>>;
  /** Admitted requests by key, at most `limit` keys that come after `after`, by id. */
  allowedPerKey(of: AllowedQuery, after: KeyId | "", limit: number): Promise<{ keyId: KeyId; requests: number }[]>;
  /** Admitted requests and what they cost by project and service. */
  allowedPerService(of: AllowedQuery): Promise<ServiceUse[]>;
  /** Removes about `limit` of the oldest rows that start before `beforeMs`; answers how many went, 0 when none are left. */
  prune(grain: UsageGrain, beforeMs: number, limit: number): Promise<number>;
};
