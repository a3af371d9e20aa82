import { type Check, PASS, refuse, SKIP } from "./check.ts";

const NOT_ALLOWED = refuse("SERVICE_NOT_ALLOWED");

/** Step 5: the key may be used for the service. */
export const serviceAllowed: Check = {
  id: "service-allowed",
  title: "The key may use the service",
  setting: { kind: "key", field: "services" },
  saw: ({ service }) => service,
  run({ credential, service }) {
    if (credential.kind !== "known") return SKIP;
    const { allowedServices } = credential.key;
    return allowedServices === null || allowedServices.has(service) ? PASS : NOT_ALLOWED;
  },
};
