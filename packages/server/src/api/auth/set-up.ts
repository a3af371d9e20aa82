import { isAccountId } from "#app/ids/is-account-id.ts";
import { refuse } from "#app/refuse.ts";
import { ok, type Result } from "#app/result.ts";
import { createFirstProject } from "#app/setup/create-first-project.ts";
import { isSetupNeeded } from "#app/setup/is-setup-needed.ts";
import { consumeSetupToken } from "#app/setup/setup-token.ts";
import type { ProjectId } from "#core/ids.ts";
import type { ApiDeps } from "../api-deps.ts";
import type { NewAccount } from "./accounts.ts";

/** The first project, and the session of the person who set it up. */
export type SetUpDone = { readonly projectId: ProjectId; readonly cookies: readonly string[] };

const FIRST_PROJECT = "My maps";

/**
 * Makes the first account and its project, and signs the person in; the token of the set-up link works once.
 * Where a set-up broke off halfway, the link of the next start finds the account and finishes it.
 */
export async function setUp(
  { ctx, accounts }: Pick<ApiDeps, "ctx" | "accounts">,
  input: NewAccount & { readonly token: string },
  { request, ip }: { readonly request: Request; readonly ip: string },
): Promise<Result<SetUpDone>> {
  if (!(await isSetupNeeded(ctx))) return refuse.conflict("Setup is done already. Sign in instead.");
  if (!(await consumeSetupToken(ctx, input.token))) {
    return refuse.forbidden(
      "This set-up link is not the newest one, or was used. Restart the server and open the link it prints.",
    );
  }
  const { name, password } = input;
  const email = input.email.toLowerCase();
  const accountId = await accounts.put({ name, email, password });
  if (!isAccountId(accountId)) throw new Error("better-auth made an account id of another form");
  const project = await createFirstProject(ctx, { accountId, email, ip }, { name: FIRST_PROJECT });
  if (!project.ok) return project;
  const cookies = await accounts.signIn({ email, password }, request, ip);
  return ok({ projectId: project.value.id, cookies });
}
