import { readKey as parseKey } from "#core/key-format.ts";
import type { KeyKind } from "#core/key.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { readPageInput, type Page, type PageInput } from "../page.ts";
import type { KeyOrder } from "../ports/key-store.ts";
import { authorise } from "../projects/authorise.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { settleIfPossible } from "../usage/settle-if-possible.ts";
import { readKeyPlace, writeKeyPlace } from "./key-place.ts";
import type { KeyStatus } from "./key-status.ts";
import type { KeyView } from "./key-view.ts";
import { viewKeys } from "./view-keys.ts";

/** Which keys to list; without `status`, all but deleted ones. */
export type ListKeysInput = PageInput & {
  readonly projectId: string;
  /** Part of a name, an id or a displayed value, or a whole key value. */
  readonly search?: string | undefined;
  readonly status?: KeyStatus | undefined;
  readonly kind?: KeyKind | undefined;
  /** The id of a service that the keys may use. */
  readonly service?: string | undefined;
  /** Newest first when left out. */
  readonly sort?: KeyOrder | undefined;
};

/** A project's keys, page by page. Every role may see them. */
export async function listKeys(ctx: AppContext, actor: Actor, input: ListKeysInput): Promise<Result<Page<KeyView>>> {
  const access = await authorise(ctx, actor, input.projectId, "viewer");
  if (!access.ok) return access;
  const page = readPageInput({ limit: input.limit });
  if (!page.ok) return page;
  const { limit } = page.value;
  const { sort: order = "newest", cursor = null } = input;
  const after = cursor === null ? null : readKeyPlace(order, cursor);
  if (after === null && cursor !== null) {
    return refuse.invalid("cursor", "Leave cursor out, or send the nextCursor of the page before with the same sort.");
  }
  const { id: projectId } = access.value;
  const { status = null, kind = null, service = null } = input;
  const filter = { projectId, order, status, kind, service, nowMs: ctx.nowMs(), ...searchOf(ctx, input.search) };
  await settleIfPossible(ctx);
  const keys = await ctx.store.keys.list(filter, after, limit + 1);
  const items = await viewKeys(ctx, projectId, keys.slice(0, limit));
  const last = items.at(-1);
  return ok({ items, nextCursor: keys.length > limit && last !== undefined ? writeKeyPlace(order, last) : null });
}

/** A pasted key value is looked up by its hash: it stands nowhere in clear text to search in. */
function searchOf(ctx: AppContext, search: string | undefined) {
  const text = (search ?? "").trim();
  if (text === "") return { text: null, hash: null };
  const parsed = parseKey(text);
  return parsed === null ? { text, hash: null } : { text: null, hash: ctx.vault.hash(parsed.value) };
}
