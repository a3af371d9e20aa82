import type { Key } from "#core/key.ts";
import type { Project } from "#core/project.ts";
import { restrictionsOf } from "#core/restrictions-of.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { auditEvent } from "../audit/audit-event.ts";
import { changedFields } from "../audit/changed-fields.ts";
import type { KeyChanges } from "../ports/key-store.ts";
import type { Repositories } from "../ports/store.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import type { KeyView } from "./key-view.ts";
import { viewKey } from "./view-key.ts";

/** What to do to a key, decided while the project is held locked. */
export type KeyUpdate = {
  readonly action: string;
  decide(key: Key, project: Project, repositories: Repositories): Result<KeyChanges> | Promise<Result<KeyChanges>>;
};

/** Changes and audits a key in one transaction, then announces it. A change that changes nothing leaves no trace. */
export async function updateKey(
  ctx: AppContext,
  actor: Actor,
  { id, projectId }: Pick<Key, "id" | "projectId">,
  update: KeyUpdate,
): Promise<Result<KeyView>> {
  const updated = await ctx.store.transaction(async (repositories): Promise<Result<Key>> => {
    const project = await repositories.projects.lock(projectId);
    const key = await repositories.keys.find(projectId, id);
    if (project === null || key === null) return refuse.notFound("key", id);
    const changes = await update.decide(key, project, repositories);
    if (!changes.ok) return changes;
    const changed = changedFields<object>(shown(key), shown(changes.value));
    if (changed === null) return ok(key);
    const next = { ...key, ...changes.value };
    await repositories.keys.save(next);
    const target = { kind: "key", id, name: key.name } as const;
    await repositories.audit.add(auditEvent(ctx, actor, { projectId, action: update.action, target, ...changed }));
    return ok(next);
  });
  if (!updated.ok) return updated;
  ctx.announce({ kind: "key", keyId: id });
  return ok(await viewKey(ctx, updated.value));
}

/** A draft is shown by what it says. */
function shown({ draft, ...changes }: KeyChanges): object {
  if (draft === undefined) return changes;
  return { ...changes, draft: draft === null ? null : restrictionsOf(draft) };
}
