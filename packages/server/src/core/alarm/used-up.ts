import type { AlarmEvent, AlarmFinding, AlarmSubject } from "./alarm.ts";

/** Something of which only so much may be used in a period: a quota, a month's credit, a budget. */
export type Allowance = {
  readonly kind: "quota" | "credit" | "budget";
  readonly subject: AlarmSubject;
  readonly limit: number;
  readonly used: number;
  readonly period: "day" | "month";
  readonly periodStartMs: number;
};

/** The part of an allowance at which people are told that it will soon be used up. */
export const NEAR_FRACTION = 0.8;

/** Tells when 80 % of an allowance are used, and when all of it is: each once in its period. */
export function findUsedUp(allowance: Allowance): readonly AlarmFinding[] {
  const { kind, limit, used } = allowance;
  if (used <= 0 && limit > 0) return [];
  const near: AlarmEvent = `${kind}.near`;
  const reached: AlarmEvent = `${kind}.reached`;
  return [
    ...(used >= limit * NEAR_FRACTION ? [finding(allowance, near)] : []),
    ...(used >= limit ? [finding(allowance, reached)] : []),
  ];
}

function finding({ subject, limit, used, period, periodStartMs }: Allowance, event: AlarmEvent): AlarmFinding {
  const start = new Date(periodStartMs).toISOString();
  return {
    event,
    cause: `${event}:${subject.kind}:${subject.id}:${period}:${start.slice(0, 10)}`,
    subject,
    facts: { limit, used, period, periodStart: start },
  };
}
