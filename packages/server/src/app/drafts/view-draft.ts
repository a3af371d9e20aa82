import type { Key } from "#core/key.ts";
import { restrictionsOf } from "#core/restrictions-of.ts";
import type { AppContext } from "../app-context.ts";
import type { DraftView } from "./draft-view.ts";
import { findingsOf } from "./findings-of.ts";

/** A key's draft with what it would have done, exact at the time of the call. */
export async function viewDraft(ctx: AppContext, { id, draft }: Pick<Key, "id" | "draft">): Promise<DraftView> {
  if (draft === null) return { draft: null, findings: null };
  await ctx.meter.settle();
  const sums = await ctx.store.apartUsage.list(id, draft.id);
  return { draft: restrictionsOf(draft), findings: findingsOf(draft.sinceMs, sums) };
}
