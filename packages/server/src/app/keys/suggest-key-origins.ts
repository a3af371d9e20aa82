import { dayStartMs, nextDayMs } from "#core/day.ts";
import { type OriginSuggestions, suggestOrigins } from "#core/pattern/suggest-origins.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { findKey, type KeyAddress } from "./find-key.ts";

/** `days` of traffic until now, today being one of them; 30 when left out. */
export type SuggestKeyOriginsInput = KeyAddress & { readonly days?: number | undefined };

/** Suggestions and the days of traffic that they were made of. */
export type KeyOriginSuggestions = OriginSuggestions & { readonly fromMs: number; readonly toMs: number };

const USUAL_DAYS = 30;
const MOST_DAYS = 366;
const DAY_MS = 86_400_000;

/** What a key could be restricted to, after the websites that it was served on. Every role may read it. */
export async function suggestKeyOrigins(
  ctx: AppContext,
  actor: Actor,
  input: SuggestKeyOriginsInput,
): Promise<Result<KeyOriginSuggestions>> {
  const key = await findKey(ctx, actor, input, "viewer");
  if (!key.ok) return key;
  const days = input.days ?? USUAL_DAYS;
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
    return refuse.invalid("days", `Give days as a whole number from 1 to ${MOST_DAYS}.`);
  }
  const nowMs = ctx.nowMs();
  const fromMs = dayStartMs(nowMs) - (days - 1) * DAY_MS;
  await ctx.meter.settle();
  const sums = await ctx.store.usage.sum({
    projectId: key.value.projectId,
    filter: { keyIds: [key.value.id] },
    grain: "day",
    fromMs,
    toMs: nextDayMs(nowMs),
    bordersMs: [fromMs],
    groupBy: ["outcome", "origin"],
    atMost: Number.MAX_SAFE_INTEGER,
  });
  const served = sums.flatMap(({ outcome, origin = "", requests }) =>
    outcome === "allowed" ? [{ origin, requests }] : [],
  );
  return ok({ ...suggestOrigins(served), fromMs, toMs: nowMs });
}
