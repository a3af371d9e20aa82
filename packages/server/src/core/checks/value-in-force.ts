import { type Check, PASS, refuse, SKIP } from "./check.ts";

const RETIRED = refuse(
  "KEY_EXPIRED",
  "This value of the API key was replaced by a new one and has stopped working: put the key's new value in its place.",
);

/** Step 3: a value that was replaced works until the very millisecond at which it retires. */
export const valueInForce: Check = {
  id: "value-in-force",
  title: "The value of the key was not replaced, or its grace period lasts",
  saw({ credential }) {
    const previous = credential.kind === "known" ? credential.key.previous : null;
    if (previous === null) return "the value in force";
    return `the earlier value ${previous.display}, which retires at ${new Date(previous.retiresAtMs).toISOString()}`;
  },
  run({ credential, nowMs }) {
    if (credential.kind !== "known") return SKIP;
    const { previous } = credential.key;
    return previous === null || (!previous.isEnded && nowMs < previous.retiresAtMs) ? PASS : RETIRED;
  },
};
