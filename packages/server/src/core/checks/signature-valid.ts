import { type Check, PASS, refuse, SKIP } from "./check.ts";

const INVALID = refuse("SIGNATURE_INVALID");

/** Step 3: a signature fits the address; a key may insist on there being one. */
export const signatureValid: Check = {
  id: "signature-valid",
  title: "The signature fits the address",
  setting: { kind: "key", field: "requireSignature" },
  saw: ({ credential }) => {
    if (credential.kind === "bad-signature") return "a signature";
    if (credential.kind !== "known" || credential.signature === null) return "no signature that is looked at";
    return credential.signature.kind === "none" ? "no signature" : "a signature";
  },
  run({ credential }) {
    if (credential.kind === "bad-signature") return INVALID;
    if (credential.kind !== "known" || credential.signature === null) return SKIP;
    const { kind } = credential.signature;
    if (kind === "none") return credential.key.requireSignature ? INVALID : SKIP;
    return kind === "valid" ? PASS : INVALID;
  },
};
