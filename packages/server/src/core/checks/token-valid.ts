import { type Check, PASS, refuse, SKIP } from "./check.ts";

const INVALID = refuse("TOKEN_INVALID");

/** Step 3: a token's form, signing key, signature and issuer are right. */
export const tokenValid: Check = {
  id: "token-valid",
  title: "The token is signed by this project and whole",
  run({ credential }) {
    if (credential.kind === "bad-token") return INVALID;
    return credential.kind === "known" && credential.token !== null ? PASS : SKIP;
  },
};
