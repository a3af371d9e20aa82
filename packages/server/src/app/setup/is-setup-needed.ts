import type { AppContext } from "../app-context.ts";
import { SETUP_DONE } from "./setup-done.ts";

/** Whether nobody has set up the installation yet. */
export async function isSetupNeeded(ctx: Pick<AppContext, "store">): Promise<boolean> {
  return (await ctx.store.settings.get(SETUP_DONE)) === null;
}
