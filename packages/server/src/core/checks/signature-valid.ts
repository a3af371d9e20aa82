import { type Check, PASS, refuse, SKIP } from "./check.ts";

const INVALID = refuse("SIGNATURE_INVALID");

/** Step 3: a signature fits the address; a key may insist on there being one. */
export const signatureValid: Check = {
  id: "signature-valid",
  title: "The signature fits the address",
  run({ credential }) {
    if (credential.kind !== "known" || credential.signature === null) return SKIP;
    const { kind } = credential.signature;
    if (kind === "none") return credential.key.requireSignature ? INVALID : SKIP;
    return kind === "valid" ? PASS : INVALID;
  },
};
