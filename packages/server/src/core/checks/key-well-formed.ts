import { type Check, PASS, refuse, SKIP } from "./check.ts";

const INVALID = refuse("KEY_INVALID");

/** Step 2: prefix, length and checksum, read without a look-up. */
export const keyWellFormed: Check = {
  id: "key-well-formed",
  title: "The key is well formed",
  run({ credential }) {
    if (credential.kind === "malformed") return INVALID;
    return credential.kind === "none" || credential.kind === "ambiguous" ? SKIP : PASS;
  },
};
