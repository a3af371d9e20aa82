import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { makePage, type Page, type PageInput, readPageInput } from "../page.ts";
import { authorise } from "../projects/authorise.ts";
import { ok, type Result } from "../result.ts";
import type { TokenView } from "./token-view.ts";
import { viewTokens } from "./view-tokens.ts";

/** A project's tokens that were made here, newest first, revoked and expired ones too. Every role may see them. */
export async function listTokens(
  ctx: AppContext,
  actor: Actor,
  input: PageInput & { readonly projectId: string },
): Promise<Result<Page<TokenView>>> {
  const access = await authorise(ctx, actor, input.projectId, "viewer");
  if (!access.ok) return access;
  const page = readPageInput(input);
  if (!page.ok) return page;
  const { after, limit } = page.value;
  const { id: projectId } = access.value;
  const tokens = await ctx.store.tokens.list(projectId, after, limit + 1);
  const { items, nextCursor } = makePage(tokens, limit, (token) => ({ atMs: token.createdAtMs, id: token.id }));
  return ok({ items: await viewTokens(ctx, projectId, items), nextCursor });
}
