import type { RefusalHelp } from "./refusal-help.ts";

/** Help where something is used up. */
export const LIMIT_HELP = {
  RATE_LIMITED: {
    happened: "More requests came in a second than the key, the address or the project's service allows.",
    causes: [
      "A map loads about thirty tiles at once: a rate for maps needs room for that.",
      "Many people share one address, in an office or behind a mobile network.",
      "A program asks in a loop, or tries again at once after an error.",
    ],
    steps: [
      ["Wait for the seconds in `Retry-After`, then go on. `RateLimit` in every answer says what is left."],
      ["Let the browser cache: identical tiles need no second request."],
      ["See which key it is, and from where.", "blocked"],
      ["Raise the limit of the key.", "limits"],
      ["Or the rate per user of the service, on its tab Quotas.", "services"],
    ],
  },
  QUOTA_EXCEEDED: {
    happened: "The requests of this day or month are used up, for the key, the service or the whole project.",
    causes: [
      "There is more traffic than usual: a campaign, an article, a holiday.",
      "A page asks again and again for the same, or somebody else uses your key.",
      "The quota is the one that the plan began with, and was never looked at.",
    ],
    steps: [
      [
        "It starts again at midnight UTC, of the next day or of the first of the month; `Retry-After` counts the seconds.",
      ],
      ["Look under Usage which key the requests came from.", "usage-by-key"],
      ["Raise the quota of the key.", "limits"],
      ["Or that of the service, on its tab Quotas.", "services"],
      ["Or move to a larger plan.", "plan"],
    ],
  },
  BUDGET_EXCEEDED: {
    happened: "The project spent what its budget or its plan's credit allows, and never more.",
    causes: ["There was more traffic than the budget was made for.", "The plan's monthly credit is used up."],
    steps: [
      ["Look what was spent, and for what.", "plan"],
      ["Raise the budget there, or move to another plan."],
      ["Or wait for the next month; `Retry-After` counts the seconds."],
    ],
  },
} as const satisfies Record<string, RefusalHelp>;
