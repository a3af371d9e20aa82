import { type Check, PASS, refuse, SKIP } from "./check.ts";

const SUSPENDED = refuse("PROJECT_SUSPENDED");

/** Step 4: one switch stops a project. */
export const projectActive: Check = {
  id: "project-active",
  title: "The project is not suspended",
  setting: { kind: "project", field: "suspended" },
  run({ credential }) {
    if (credential.kind !== "known") return SKIP;
    return credential.project.suspended ? SUSPENDED : PASS;
  },
};
