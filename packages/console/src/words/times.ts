const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const exact = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "long" });

const STEPS: readonly { readonly unit: Intl.RelativeTimeFormatUnit; readonly seconds: number }[] = [
  { unit: "year", seconds: 31_536_000 },
  { unit: "month", seconds: 2_592_000 },
  { unit: "day", seconds: 86_400 },
  { unit: "hour", seconds: 3_600 },
  { unit: "minute", seconds: 60 },
];

/** `3 minutes ago`, `in 2 days`; under a minute it is `just now`, either way. */
export function formatAgo(atMs: number, nowMs: number): string {
  const seconds = (atMs - nowMs) / 1000;
  const step = STEPS.find((candidate) => Math.abs(seconds) >= candidate.seconds);
  if (step === undefined) return seconds > 0 ? "in a moment" : "just now";
  return relative.format(Math.trunc(seconds / step.seconds), step.unit);
}

/** The exact time, with its zone. */
export function formatExact(atMs: number): string {
  return exact.format(atMs);
}
