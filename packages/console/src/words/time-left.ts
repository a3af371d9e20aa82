const relative = new Intl.RelativeTimeFormat("en", { numeric: "always" });

const UNITS: readonly { readonly unit: Intl.RelativeTimeFormatUnit; readonly ms: number; readonly from: number }[] = [
  { unit: "year", ms: 31_536_000_000, from: 2 * 31_536_000_000 },
  { unit: "day", ms: 86_400_000, from: 48 * 3_600_000 },
  { unit: "hour", ms: 3_600_000, from: 90 * 60_000 },
  { unit: "minute", ms: 60_000, from: 90_000 },
  { unit: "second", ms: 1_000, from: 0 },
];

/** How far away a moment is, as one counts it for an expiry: `in 90 days`, not `in 3 months`; `12 minutes ago` behind us. */
export function timeLeft(atMs: number, nowMs: number): string {
  const distanceMs = atMs - nowMs;
  const step = UNITS.find(({ from }) => Math.abs(distanceMs) >= from);
  return step === undefined ? "" : relative.format(Math.round(distanceMs / step.ms), step.unit);
}
