import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { makePage, readPageInput, type Page, type PageInput } from "../page.ts";
import type { AuditEntry } from "../ports/audit-store.ts";
import { authorise } from "../projects/authorise.ts";
import { ok, type Result } from "../result.ts";

/** Which part of the audit; what is left out does not narrow it. `toMs` is exclusive. */
export type ReadAuditInput = PageInput & {
  readonly projectId: string;
  readonly action?: string | undefined;
  readonly target?: string | undefined;
  readonly actor?: string | undefined;
  readonly fromMs?: number | undefined;
  readonly toMs?: number | undefined;
};

/** Who changed what in a project, newest first. Every role may read it. */
export async function readAudit(
  ctx: AppContext,
  actor: Actor,
  input: ReadAuditInput,
): Promise<Result<Page<AuditEntry>>> {
  const access = await authorise(ctx, actor, input.projectId, "viewer");
  if (!access.ok) return access;
  const page = readPageInput(input);
  if (!page.ok) return page;
  const { after, limit } = page.value;
  const entries = await ctx.store.audit.list(access.value.id, after, limit + 1, {
    action: input.action ?? null,
    target: input.target ?? null,
    actor: input.actor ?? null,
    fromMs: input.fromMs ?? null,
    toMs: input.toMs ?? null,
  });
  return ok(makePage(entries, limit, ({ atMs, id }) => ({ atMs, id })));
}
