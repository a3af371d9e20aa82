const HOUR_SECONDS = 3_600;
const DAY_SECONDS = 24 * HOUR_SECONDS;

/** How long an old value may work on, in words; 0 to 30 days. */
export const GRACES: readonly { readonly seconds: number; readonly words: string }[] = [
  { seconds: 0, words: "not at all: it has leaked" },
  { seconds: HOUR_SECONDS, words: "1 hour" },
  { seconds: DAY_SECONDS, words: "24 hours" },
  ...[2, 3, 7, 14, 21, 30].map((days) => ({ seconds: days * DAY_SECONDS, words: `${days} days` })),
];

/** What is proposed: a day is enough for most pages to be published anew. */
export const USUAL_GRACE_SECONDS = DAY_SECONDS;
