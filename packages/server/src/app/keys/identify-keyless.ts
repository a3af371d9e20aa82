import { KEYLESS_KEY_ID } from "#core/keyless.ts";
import type { AppContext } from "../app-context.ts";
import { projectId } from "../ids/project-id.ts";
import type { Identity } from "./identity.ts";
import { UNRESTRICTED } from "./unrestricted.ts";

/** How the operator lets requests without a key in: under which project, and how fast from one address. */
export type KeylessAccess = {
  readonly project: string;
  readonly services: readonly string[];
  readonly ratePerSecondPerIp: number;
};

/** What a request without a key stands for: a key that nobody holds; `null` while its project is not there. */
export async function identifyKeyless(
  { store }: Pick<AppContext, "store">,
  { project: id, services, ratePerSecondPerIp }: KeylessAccess,
): Promise<Identity | null> {
  const project = projectId.is(id) ? await store.projects.find(id) : null;
  if (project === null) return null;
  const times = { expiresAtMs: null, revokedAtMs: null, deletedAtMs: null, createdAtMs: project.createdAtMs };
  return {
    key: {
      ...UNRESTRICTED,
      ...times,
      id: KEYLESS_KEY_ID,
      projectId: project.id,
      name: "Without a key",
      kind: "public",
      isDefault: false,
      display: "",
      services,
      ratePerSecondPerIp,
      enabled: true,
      draft: null,
      previous: null,
      signingSecretAtMs: null,
      createdBy: "configuration",
    },
    verified: null,
    signingSecret: null,
  };
}
