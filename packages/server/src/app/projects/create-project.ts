import type { KeyValue } from "#core/key-format.ts";
import type { KeyId } from "#core/ids.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { checkName } from "../check-name.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { checkPlan } from "./check-plan.ts";
import { makeProject } from "./make-project.ts";
import type { ProjectView } from "./project-view.ts";
import { viewProject } from "./view-project.ts";

/** What a project is made from; without `plan` it gets the default one. */
export type CreateProjectInput = { readonly name: string; readonly plan?: string | undefined };

/** A project just made, and its default key with the value. */
export type CreatedProject = ProjectView & { readonly defaultKey: { readonly id: KeyId; readonly value: KeyValue } };

/** Makes a project with its default key. Root and every account may; the account becomes its owner. */
export async function createProject(
  ctx: AppContext,
  actor: Actor,
  input: CreateProjectInput,
): Promise<Result<CreatedProject>> {
  if (actor.kind === "admin-token") {
    return refuse.forbidden(
      "An admin token acts within its own project. Make projects in the console or with the root token.",
    );
  }
  const name = checkName(input.name);
  if (!name.ok) return name;
  const plan = checkPlan(ctx, input.plan ?? ctx.defaultPlanId);
  if (!plan.ok) return plan;
  const made = await ctx.store.transaction((repositories) =>
    makeProject(ctx, repositories, actor, { name: name.value, planId: plan.value }),
  );
  ctx.announce({ kind: "project", projectId: made.project.id });
  ctx.announce({ kind: "key", keyId: made.defaultKey.id });
  return ok({ ...(await viewProject(ctx, { project: made.project, role: "owner" })), defaultKey: made.defaultKey });
}
