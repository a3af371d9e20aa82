import { type Check, PASS, refuse, SKIP } from "./check.ts";

const DISABLED = refuse("KEY_DISABLED");

/** Step 3: the key is switched on. */
export const keyEnabled: Check = {
  id: "key-enabled",
  title: "The key is switched on",
  setting: { kind: "key", field: "enabled" },
  run({ credential }) {
    if (credential.kind !== "known") return SKIP;
    return credential.key.enabled ? PASS : DISABLED;
  },
};
