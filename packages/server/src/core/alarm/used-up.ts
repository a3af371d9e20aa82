import type { AlarmEvent, AlarmFinding, AlarmSubject } from "./alarm.ts";
import type { QuotaWindow } from "../quota-window.ts";

/** Something of which only so much may be used in a period: a quota in requests; a month's credit or budget in billionths of the currency unit. */
export type Allowance = {
  readonly kind: "quota" | "credit" | "budget";
  readonly subject: AlarmSubject;
  readonly limit: number;
  readonly used: number;
  /** The least that can be used at a time: what is left below it cannot be used any more. */
  readonly step: number;
  readonly period: QuotaWindow;
  readonly periodStartMs: number;
};

/** The part of an allowance at which people are told that it will soon be used up. */
const NEAR_FRACTION = 0.8;

const NANOS_PER_UNIT = 1_000_000_000;

/** Tells when 80 % of an allowance are used, and when nothing of it can be used any more: each once in its period. */
export function findUsedUp(allowance: Allowance): readonly AlarmFinding[] {
  const { kind, limit, used, step } = allowance;
  if (used <= 0) return [];
  const isUsedUp = used + step > limit;
  return [
    ...(isUsedUp || used >= limit * NEAR_FRACTION ? [finding(allowance, `${kind}.near`)] : []),
    ...(isUsedUp ? [finding(allowance, `${kind}.reached`)] : []),
  ];
}

function finding({ kind, subject, limit, used, period, periodStartMs }: Allowance, event: AlarmEvent): AlarmFinding {
  const periodStart = new Date(periodStartMs).toISOString();
  const scale = kind === "quota" ? 1 : NANOS_PER_UNIT;
  return {
    event,
    cause: `${event}:${subject.kind}:${subject.id}:${period}:${periodStart.slice(0, 10)}`,
    subject,
    facts: { limit: limit / scale, used: used / scale, period, periodStart },
  };
}
