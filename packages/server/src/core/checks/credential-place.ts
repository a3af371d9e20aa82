import { type Check, PASS, refuse, SKIP } from "./check.ts";

const IN_URL = refuse("KEY_IN_URL");
const TOKEN_IN_URL = refuse(
  "KEY_IN_URL",
  "Server tokens must not stand in a URL: send yours in the Authorization: Bearer header.",
);

/** Step 1: a secret key stands in a header; what nobody knows can have no leave to stand in a URL either. */
export const credentialPlace: Check = {
  id: "credential-place",
  title: "A secret key does not stand in the URL",
  setting: { kind: "key", field: "allowInUrl" },
  saw: ({ credential }) => ("inUrl" in credential ? (credential.inUrl ? "in the URL" : "in a header") : "no key"),
  run({ credential }) {
    if (credential.kind === "unknown") return credential.inUrl && credential.keyKind === "secret" ? IN_URL : PASS;
    if (credential.kind !== "known") return SKIP;
    if (!credential.inUrl || credential.key.kind === "public" || credential.key.allowInUrl) return PASS;
    return credential.token === null ? IN_URL : TOKEN_IN_URL;
  },
};
