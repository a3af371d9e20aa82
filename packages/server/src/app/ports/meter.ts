import type { DraftId, KeyId, PreviousValueId, ProjectId } from "#core/ids.ts";
import type { Outcome } from "#core/outcome.ts";
import type { ServiceId } from "#core/service.ts";

/** What a request is counted under. Empty strings stand for "not known": a request without a key has no project. */
export type UsageTuple = {
  readonly projectId: ProjectId | "";
  readonly keyId: KeyId | "";
  readonly service: ServiceId;
  readonly outcome: Outcome;
  /** The observed origin (`https://shop.example`), or `""` where it was missing. */
  readonly origin: string;
  /** The earlier value that the request carried; absent for the value in force. Counted apart as well. */
  readonly previousId?: PreviousValueId;
  /** The draft that an admitted request was tried on, and what the draft would have said. Counted apart as well. */
  readonly draftId?: DraftId;
  readonly draftOutcome?: Outcome;
};

/** Is told how many requests were counted under a tuple since it was last told; it must not throw. */
export type CountListener = (tuple: UsageTuple, requests: number) => void;

/**
 * Counts requests exactly.
 * Guarantees: what `commit` returned `true` for survives `kill -9`, is rolled up once and only once; `count` and `commit` are
 * synchronous and never wait for the database; distinct origins are bounded (the rest is counted under `(other)`).
 */
export type Meter = {
  /** The number under which a tuple is counted; asking again gives the same one, unless the key's draft was replaced meanwhile. */
  tuple(tuple: UsageTuple): number;
  /** Counts one request at `nowMs`; it is not safe before `commit` says so. */
  count(tuple: number, nowMs: number): void;
  /** Writes all that was counted since the last call to the journal in one write; `false`: it could not be written, and nothing of it is counted. */
  commit(): boolean;
  /** Rolls up into the database all that was committed before the call. */
  settle(): Promise<void>;
  /** Calls `listener` with what each commit wrote; one listener at a time, `null` takes it away. Costs nothing while there is none. */
  watch(listener: CountListener | null): void;
  /** Settles, stops the background work and closes the files. */
  close(): Promise<void>;
};
