import type { KeyId, ProjectId } from "#core/ids.ts";
import type { UsageGrain } from "./usage-store.ts";

/** Requests, refused ones among them. */
export type Counts = { readonly requests: number; readonly refused: number };

/** How often a key was sent on a day, refused requests among them. */
export type KeyTraffic = Counts & { readonly keyId: KeyId };

/** What admitted requests say about how far a project has come. */
export type FirstUse = {
  /** Some request was admitted. */
  readonly served: boolean;
  /** One from a website, or with another key than the default one. */
  readonly published: boolean;
};

/** What a project's first screen tells, in questions whose answers stay small. Guarantees: exact to the batch that was last added. */
export type OverviewStore = {
  /** All requests with `fromMs <= start < toMs`. */
  count(projectId: ProjectId, grain: UsageGrain, fromMs: number, toMs: number): Promise<Counts>;
  /** The keys that were sent most on one day, most first, then by id; keys that are gone for good are left out. */
  busiestKeys(projectId: ProjectId, dayStartMs: number, limit: number): Promise<KeyTraffic[]>;
  /** Of the days from `fromMs` on. */
  firstUse(projectId: ProjectId, defaultKeyId: KeyId, fromMs: number): Promise<FirstUse>;
};
