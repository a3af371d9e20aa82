import type { LatchkeyError } from "./latchkey-error.ts";
import { type StatusName, statusName } from "./status-name.ts";

/** A key or token came into use: `Initialized` for the first, `Refreshed` for each after it. */
export class ConfigurationChangeEvent extends Event {
  readonly status: "Initialized" | "Refreshed";

  constructor(status: ConfigurationChangeEvent["status"]) {
    super("configuration-change");
    this.status = status;
  }
}

/** Something was refused, or could not be had. */
export class LatchkeyErrorEvent extends Event {
  readonly status: StatusName;
  readonly problem: LatchkeyError;

  constructor(problem: LatchkeyError) {
    super("error");
    this.status = statusName(problem);
    this.problem = problem;
  }
}

/** What can be listened to. */
export type LatchkeyEvents = {
  "configuration-change": ConfigurationChangeEvent;
  error: LatchkeyErrorEvent;
};
