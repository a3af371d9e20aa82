import { ORIGIN_REMEMBERED_DAYS } from "#core/alarm/new-origins.ts";
import type { Key } from "#core/key.ts";
import type { AppContext } from "../app-context.ts";

const DAY_MS = 86_400_000;

/** The origins from which a key's requests were admitted in the 30 days before a day. */
export async function knownOrigins(
  ctx: Pick<AppContext, "store">,
  { id: keyId, projectId }: Pick<Key, "id" | "projectId">,
  dayStartMs: number,
): Promise<ReadonlySet<string>> {
  const fromMs = dayStartMs - ORIGIN_REMEMBERED_DAYS * DAY_MS;
  const sums = await ctx.store.usage.sum({
    projectId,
    filter: { keyIds: [keyId] },
    grain: "day",
    fromMs,
    toMs: dayStartMs,
    bordersMs: [fromMs],
    groupBy: ["origin", "outcome"],
    atMost: Number.MAX_SAFE_INTEGER,
  });
  return new Set(
    sums.flatMap(({ origin, outcome }) =>
      outcome === "allowed" && origin !== undefined && origin !== "" ? [origin] : [],
    ),
  );
}
