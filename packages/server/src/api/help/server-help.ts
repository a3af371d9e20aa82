import type { RefusalHelp } from "./refusal-help.ts";

/** Help where the request was right, and the server could not serve it. */
export const SERVER_HELP = {
  METERING_UNAVAILABLE: {
    happened: "Usage cannot be written to disk. Latchkey refuses rather than to serve what it cannot count.",
    causes: ["The disk under the data directory is full.", "It was mounted read-only, or its owner changed."],
    steps: [
      [
        "Operators: look for a full or read-only disk under the data directory; serving goes on by itself once it can write.",
      ],
      ["`latchkey doctor` names what is wrong, and `/readyz` says whether it is over."],
      ['Where maps matter more than counts, set `metering.whenUnavailable` to `"serve"` in the configuration file.'],
    ],
  },
  UPSTREAM_UNAVAILABLE: {
    happened: "The server that makes the maps or answers the search does not answer.",
    causes: [
      "The server behind Latchkey is stopped, restarting or too slow.",
      "Its address in the configuration is wrong.",
    ],
    steps: [
      ["Try again in a moment. The request counted toward no quota and cost nothing."],
      ["Operators: check that the upstream server runs and can be reached from the machine that Latchkey runs on."],
      ["See since when, and for how many requests.", "blocked"],
    ],
  },
  BUSY: {
    happened: "The server works on as many requests as it can hold.",
    causes: ["Many large pictures are drawn at once: each takes a moment.", "A client sends far more than it needs."],
    steps: [
      ["Try again after the seconds in `Retry-After`. The request counted toward no quota and cost nothing."],
      ["See who sends most, and set a rate for that key.", "usage-by-key"],
      ["Operators: add a machine, or look for a client that sends too much."],
    ],
  },
} as const satisfies Record<string, RefusalHelp>;
