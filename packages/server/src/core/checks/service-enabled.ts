import { type Check, PASS, refuse, SKIP } from "./check.ts";

const NOT_ENABLED = refuse("SERVICE_NOT_ENABLED");

/** Step 5: a service is enabled where the project says so, and nowhere else. */
export const serviceEnabled: Check = {
  id: "service-enabled",
  title: "The service is enabled for the project",
  setting: { kind: "service", field: "enabled" },
  saw: ({ service }) => service,
  run({ credential, service }) {
    if (credential.kind !== "known") return SKIP;
    return credential.project.services.get(service)?.enabled === true ? PASS : NOT_ENABLED;
  },
};
