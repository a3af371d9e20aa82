import { readKey as parseKey } from "#core/key-format.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { makePage, readPageInput, type Page, type PageInput } from "../page.ts";
import { authorise } from "../projects/authorise.ts";
import { ok, type Result } from "../result.ts";
import { settleIfPossible } from "../usage/settle-if-possible.ts";
import type { KeyStatus } from "./key-status.ts";
import type { KeyView } from "./key-view.ts";
import { viewKeys } from "./view-keys.ts";

/** Which keys to list; without `status`, all but deleted ones. */
export type ListKeysInput = PageInput & {
  readonly projectId: string;
  /** Part of a name, an id or a displayed value, or a whole key value. */
  readonly search?: string | undefined;
  readonly status?: KeyStatus | undefined;
};

/** A project's keys, newest first. Every role may see them. */
export async function listKeys(ctx: AppContext, actor: Actor, input: ListKeysInput): Promise<Result<Page<KeyView>>> {
  const access = await authorise(ctx, actor, input.projectId, "viewer");
  if (!access.ok) return access;
  const page = readPageInput(input);
  if (!page.ok) return page;
  const { after, limit } = page.value;
  const { id: projectId } = access.value;
  const filter = { projectId, status: input.status ?? null, nowMs: ctx.nowMs(), ...searchOf(ctx, input.search) };
  await settleIfPossible(ctx);
  const keys = await ctx.store.keys.list(filter, after, limit + 1);
  const { items, nextCursor } = makePage(keys, limit, (key) => ({ atMs: key.createdAtMs, id: key.id }));
  return ok({ items: await viewKeys(ctx, projectId, items), nextCursor });
}

/** A pasted key value is looked up by its hash: it stands nowhere in clear text to search in. */
function searchOf(ctx: AppContext, search: string | undefined) {
  const text = (search ?? "").trim();
  if (text === "") return { text: null, hash: null };
  const parsed = parseKey(text);
  return parsed === null ? { text, hash: null } : { text: null, hash: ctx.vault.hash(parsed.value) };
}
