import type { KeyValue } from "#core/key-format.ts";
import type { KeyId } from "#core/ids.ts";
import type { Project } from "#core/project.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { auditEvent } from "../audit/audit-event.ts";
import { projectId } from "../ids/project-id.ts";
import { issueKey } from "../keys/issue-key.ts";
import { UNRESTRICTED } from "../keys/unrestricted.ts";
import type { Repositories } from "../ports/store.ts";
import { NO_LIMITS } from "../services/no-limits.ts";
import { planOf } from "./plan-of.ts";

/** A project that was just made, with the value of its default key. */
export type MadeProject = {
  readonly project: Project;
  readonly defaultKey: { readonly id: KeyId; readonly value: KeyValue };
};

/** Makes a project with its default key and every service enabled as its plan says, within the caller's transaction. An account becomes its owner. */
export async function makeProject(
  ctx: AppContext,
  repositories: Repositories,
  actor: Actor,
  input: { readonly name: string; readonly planId: string },
): Promise<MadeProject> {
  const project: Project = {
    id: projectId.make(ctx.randomBytes),
    name: input.name,
    planId: input.planId,
    suspended: false,
    quotaPerDay: null,
    quotaPerMonth: null,
    budget: null,
    createdAtMs: ctx.nowMs(),
  };
  await repositories.projects.add(project);
  if (actor.kind === "account") await repositories.members.add(project.id, actor.accountId, "owner");
  const { serviceDefaults } = planOf(ctx, project.planId);
  for (const service of ctx.services) {
    const limits = serviceDefaults[service.id] ?? NO_LIMITS;
    await repositories.serviceSettings.set(project.id, service.id, { enabled: true, ...limits });
  }
  const target = { kind: "project", id: project.id, name: project.name } as const;
  const after = { name: project.name, plan: project.planId };
  await repositories.audit.add(
    auditEvent(ctx, actor, { projectId: project.id, action: "project.create", target, before: null, after }),
  );
  const { key, value } = await issueKey(ctx, repositories, actor, {
    ...UNRESTRICTED,
    projectId: project.id,
    name: "Default key",
    kind: "public",
    isDefault: true,
    enabled: true,
    expiresAtMs: null,
  });
  return { project, defaultKey: { id: key.id, value } };
}
