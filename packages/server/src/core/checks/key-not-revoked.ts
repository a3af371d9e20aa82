import { type Check, PASS, refuse, SKIP } from "./check.ts";

const REVOKED = refuse("KEY_REVOKED");
const TOKEN_REVOKED = refuse(
  "KEY_REVOKED",
  "This token was revoked and will not work again: make a new token in the console and use that one.",
);

/** Step 3: neither revoked nor deleted. Being marked is enough, whatever the clock says. */
export const keyNotRevoked: Check = {
  id: "key-not-revoked",
  title: "The key is not revoked",
  setting: { kind: "key", field: "revokedAt" },
  run({ credential }) {
    if (credential.kind !== "known") return SKIP;
    if (credential.key.revokedAtMs === null && credential.key.deletedAtMs === null) return PASS;
    return credential.token === null ? REVOKED : TOKEN_REVOKED;
  },
};
