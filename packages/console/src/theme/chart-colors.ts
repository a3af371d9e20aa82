/** Series colours in an order that colour-blind people can tell apart; the theme says what they are in each scheme. */
export const SERIES_COLORS = [
  "var(--lk-series-1)",
  "var(--lk-series-2)",
  "var(--lk-series-3)",
  "var(--lk-series-4)",
  "var(--lk-series-5)",
  "var(--lk-series-6)",
] as const;

/** Red tones for refusals, stacked on top of what was allowed. */
export const REFUSAL_COLORS = [
  "var(--lk-refusal-1)",
  "var(--lk-refusal-2)",
  "var(--lk-refusal-3)",
  "var(--lk-refusal-4)",
  "var(--lk-refusal-5)",
  "var(--lk-refusal-6)",
] as const;

/** What is left after the first few series. */
export const OTHER_COLOR = "var(--lk-series-other)";
