import type { RequestedResource } from "../resource.ts";
import { type Check, PASS, refuse, SKIP } from "./check.ts";

const NOT_ALLOWED = refuse("RESOURCE_NOT_ALLOWED");

/** Step 5: the key may be used for the style or tileset; fonts and the like belong to none. */
export const resourceAllowed: Check = {
  id: "resource-allowed",
  title: "The key may use the style or tileset",
  setting: { kind: "key", field: "resources" },
  saw: ({ resource }) => resource?.id ?? "no style or tileset",
  run({ credential, resource }) {
    if (credential.kind !== "known" || resource === null) return SKIP;
    const { allowedResources } = credential.key;
    return allowedResources === null || isAdmitted(resource, allowedResources) ? PASS : NOT_ALLOWED;
  },
};

function isAdmitted({ admittedBy }: RequestedResource, allowed: ReadonlySet<string>): boolean {
  for (const name of admittedBy) if (allowed.has(name)) return true;
  return false;
}
