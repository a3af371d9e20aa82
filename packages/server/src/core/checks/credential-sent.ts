import type { CredentialFact } from "../facts.ts";
import { KEYLESS_KEY_ID } from "../keyless.ts";
import { type Check, PASS, refuse } from "./check.ts";

const MISSING = refuse("KEY_MISSING");
const AMBIGUOUS = refuse("KEY_AMBIGUOUS");

/** Step 1: one credential, and only one. */
export const credentialSent: Check = {
  id: "credential-sent",
  title: "The request carries one API key",
  saw: ({ credential }) => wordsFor(credential),
  run({ credential }) {
    if (credential.kind === "none") return MISSING;
    return credential.kind === "ambiguous" ? AMBIGUOUS : PASS;
  },
};

function wordsFor(credential: CredentialFact): string {
  if (credential.kind === "none") return "no key";
  if (credential.kind === "ambiguous") return "two keys";
  const isKeyless = credential.kind === "known" && credential.key.id === KEYLESS_KEY_ID;
  return isKeyless ? "no key, and none is needed for development here" : "one key";
}
