import type { KeyId, ProjectId } from "#core/ids.ts";
import type { RefusalCode } from "#core/refusal.ts";
import type { ServiceId } from "#core/service.ts";
import type { UsageGrain } from "./usage-store.ts";

/** What refused requests have in common. */
export type BlockedGroup = {
  readonly keyId: KeyId;
  readonly service: ServiceId;
  readonly code: RefusalCode;
  /** As it was seen; `""`: it was missing. */
  readonly origin: string;
};

/** Refused requests of one group; the first and last are known to the start of their grain. */
export type BlockedSum = BlockedGroup & {
  readonly requests: number;
  readonly firstAtMs: number;
  readonly lastAtMs: number;
};

/** How a list of refused requests runs: from the newest, or from the most of them. */
export type BlockedOrder = "newest" | "most";

/** Refused requests with `fromMs <= start < toMs`. */
export type BlockedQuery = {
  readonly projectId: ProjectId;
  readonly grain: UsageGrain;
  readonly fromMs: number;
  readonly toMs: number;
  /** Of this key alone; `null`: of all. */
  readonly keyId: string | null;
  /** For this reason alone; `null`: for all. */
  readonly code: string | null;
  readonly order: BlockedOrder;
  /** Where the page before ended: what its order looks at (a time, or a number of requests), and by group where that is equal. */
  readonly after: (Readonly<Record<keyof BlockedGroup, string>> & { readonly value: number }) | null;
  readonly limit: number;
};

/** Refused requests, from what was counted. Guarantees: sums are exact to the batch that was last added. */
export type BlockedStore = {
  /** In the order asked for, then by key, service, code and origin. */
  list(query: BlockedQuery): Promise<BlockedSum[]>;
};
