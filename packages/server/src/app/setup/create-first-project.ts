import type { AccountId } from "#core/ids.ts";
import type { AppContext } from "../app-context.ts";
import { checkName } from "../check-name.ts";
import type { CreatedProject } from "../projects/create-project.ts";
import { makeProject } from "../projects/make-project.ts";
import { viewProject } from "../projects/view-project.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { SETUP_DONE } from "./setup-done.ts";

/** Makes the first account the owner of the first project, and ends setup. Once; whoever comes second gets CONFLICT. */
export async function createFirstProject(
  ctx: AppContext,
  account: { readonly accountId: AccountId; readonly email: string; readonly ip?: string | null | undefined },
  input: { readonly name: string },
): Promise<Result<CreatedProject>> {
  const name = checkName(input.name);
  if (!name.ok) return name;
  const actor = { kind: "account", ...account } as const;
  const made = await ctx.store.transaction(async (repositories) => {
    const first = await repositories.settings.add(SETUP_DONE, new Date(ctx.nowMs()).toISOString());
    if (!first) return null;
    return makeProject(ctx, repositories, actor, { name: name.value, planId: ctx.defaultPlanId });
  });
  if (made === null) return refuse.conflict("Setup is done already. Sign in instead.");
  ctx.announce({ kind: "project", projectId: made.project.id });
  ctx.announce({ kind: "key", keyId: made.defaultKey.id });
  return ok({ ...(await viewProject(ctx, { project: made.project, role: "owner" })), defaultKey: made.defaultKey });
}
