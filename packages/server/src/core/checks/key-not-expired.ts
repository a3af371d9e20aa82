import { type Check, PASS, refuse, SKIP } from "./check.ts";

const EXPIRED = refuse("KEY_EXPIRED");

/** Step 3: from the very millisecond of its expiry on, a key is expired. */
export const keyNotExpired: Check = {
  id: "key-not-expired",
  title: "The key has not expired",
  setting: { kind: "key", field: "expiresAt" },
  saw: ({ nowMs }) => new Date(nowMs).toISOString(),
  run({ credential, nowMs }) {
    if (credential.kind !== "known") return SKIP;
    const { expiresAtMs } = credential.key;
    return expiresAtMs === null || nowMs < expiresAtMs ? PASS : EXPIRED;
  },
};
