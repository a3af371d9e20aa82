import { type Check, PASS, refuse } from "./check.ts";

const MISSING = refuse("KEY_MISSING");
const AMBIGUOUS = refuse("KEY_AMBIGUOUS");

/** Step 1: one credential, and only one. */
export const credentialSent: Check = {
  id: "credential-sent",
  title: "The request carries one API key",
  saw: ({ credential }) =>
    credential.kind === "none" ? "no key" : credential.kind === "ambiguous" ? "two keys" : "one key",
  run({ credential }) {
    if (credential.kind === "none") return MISSING;
    return credential.kind === "ambiguous" ? AMBIGUOUS : PASS;
  },
};
