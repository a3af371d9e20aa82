import type { Key } from "#core/key.ts";
import type { AppContext } from "../app-context.ts";
import type { KeyView } from "./key-view.ts";
import { viewKeys } from "./view-keys.ts";

/** One key as it is shown. */
export async function viewKey(ctx: AppContext, key: Key): Promise<KeyView> {
  const [view] = await viewKeys(ctx, key.projectId, [key]);
  if (view === undefined) throw new Error("a key was viewed and nothing came back");
  return view;
}
