import type { KeyId } from "#core/ids.ts";
import type { Outcome } from "#core/outcome.ts";
import type { RefusalCode } from "#core/refusal.ts";
import type { ServiceId } from "#core/service.ts";
import type { LimitState } from "../ports/counter.ts";

/** One check in words for a person. */
export type ExplainedCheck = {
  readonly id: string;
  readonly title: string;
  readonly result: "pass" | "refuse" | "skip";
  /** `null` unless it refuses. */
  readonly code: RefusalCode | null;
  readonly sentence: string;
  /** What of the request it looked at; `null` where that says nothing more. */
  readonly saw: string | null;
  /** Where a person can change what it looks at. */
  readonly setting: {
    readonly kind: "key" | "service" | "project" | "plan";
    readonly id: string;
    readonly field: string;
  } | null;
};

/** How a request would end, and every check on the way; no credential is in it. */
export type RequestExplanation = {
  readonly outcome: Outcome;
  readonly checks: readonly ExplainedCheck[];
  readonly key: { readonly id: KeyId; readonly name: string } | null;
  readonly service: ServiceId;
  /** A style or tileset; `null` where none is asked for, or it is not known which. */
  readonly resource: string | null;
  /** `null`: it was missing, or is not known. */
  readonly observed: { readonly origin: string | null; readonly ip: string | null; readonly userAgent: string | null };
  /** Every limit that the request would count toward, with what is left now. */
  readonly limits: readonly LimitState[];
};
