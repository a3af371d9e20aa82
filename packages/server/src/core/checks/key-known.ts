import { type Check, PASS, refuse, SKIP } from "./check.ts";

const INVALID = refuse("KEY_INVALID");

/** Step 3: somebody made this key. */
export const keyKnown: Check = {
  id: "key-known",
  title: "The key exists",
  run({ credential }) {
    if (credential.kind === "unknown") return INVALID;
    return credential.kind === "known" ? PASS : SKIP;
  },
};
