import type { AppContext } from "../app-context.ts";

/**
 * Brings what was counted so far into the database, so that numbers beside a key are as new as the page that shows them. While the roll-up is not
 * possible they are older: keys must be readable and changeable all the same.
 */
export async function settleIfPossible({ meter }: Pick<AppContext, "meter">): Promise<void> {
  await meter.settle().catch(() => undefined);
}
