import { type Check, PASS, refuse, SKIP } from "./check.ts";

const EXPIRED = refuse("SIGNATURE_EXPIRED");

/** Step 3: a signature that names a time holds until then. */
export const signatureNotExpired: Check = {
  id: "signature-not-expired",
  title: "The signature has not expired",
  saw: ({ nowMs }) => new Date(nowMs).toISOString(),
  run({ credential, nowMs }) {
    if (credential.kind !== "known" || credential.signature?.kind !== "valid") return SKIP;
    const { expiresAtMs } = credential.signature;
    return expiresAtMs === null || nowMs < expiresAtMs ? PASS : EXPIRED;
  },
};
