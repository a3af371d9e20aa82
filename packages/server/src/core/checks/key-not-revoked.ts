import { type Check, PASS, refuse, SKIP } from "./check.ts";

const REVOKED = refuse("KEY_REVOKED");

/** Step 3: neither revoked nor deleted. Being marked is enough, whatever the clock says. */
export const keyNotRevoked: Check = {
  id: "key-not-revoked",
  title: "The key is not revoked",
  setting: { kind: "key", field: "revokedAt" },
  run({ credential }) {
    if (credential.kind !== "known") return SKIP;
    return credential.key.revokedAtMs === null && credential.key.deletedAtMs === null ? PASS : REVOKED;
  },
};
