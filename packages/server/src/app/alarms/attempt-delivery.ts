import { nextAttemptMs } from "#core/alarm/retry.ts";
import type { AppContext } from "../app-context.ts";
import type { Attempt } from "../ports/courier.ts";
import type { ClaimedDelivery, DeliveryProgress } from "../ports/outbox.ts";
import { WEBHOOK_SEAL } from "../webhooks/webhook-secret.ts";

type Deps = Pick<AppContext, "store" | "vault" | "couriers" | "nowMs" | "randomBytes">;

/** Sends a claimed delivery once and keeps how it went; a failed one waits for its next attempt, or is given up. */
export async function attemptDelivery(ctx: Deps, claimed: ClaimedDelivery): Promise<DeliveryProgress> {
  const attempt = await send(ctx, claimed);
  const progress = progressOf(ctx, claimed, attempt);
  await ctx.store.outbox.note(claimed, progress);
  return progress;
}

async function send(ctx: Deps, claimed: ClaimedDelivery): Promise<Attempt> {
  if (claimed.webhookId === null) return ctx.couriers.email.send({ ...claimed, secret: null }, ctx.nowMs());
  const sealed = await ctx.store.webhooks.sealedSecret(claimed.webhookId);
  if (sealed === null) {
    return { ok: false, problem: "The webhook was deleted.", responseStatus: null, retryAfterMs: null, isFinal: true };
  }
  return ctx.couriers.webhook.send({ ...claimed, secret: ctx.vault.openText(WEBHOOK_SEAL, sealed) }, ctx.nowMs());
}

function progressOf(ctx: Deps, { attempts: before, createdAtMs, event }: ClaimedDelivery, attempt: Attempt) {
  const nowMs = ctx.nowMs();
  const attempts = before + 1;
  const { responseStatus } = attempt;
  const same = { attempts, lastAttemptAtMs: nowMs, responseStatus };
  if (attempt.ok) return { ...same, status: "delivered", nextAttemptAtMs: nowMs, problem: null } as const;
  const { problem, retryAfterMs, isFinal } = attempt;
  const random = (ctx.randomBytes(1)[0] ?? 0) / 256;
  // A test is for whoever waits for its result.
  const isOver = isFinal || event === "alarm.test";
  const againMs = isOver ? null : nextAttemptMs({ createdAtMs, nowMs, attempts, random, retryAfterMs });
  if (againMs === null) return { ...same, status: "dead", nextAttemptAtMs: nowMs, problem } as const;
  return { ...same, status: "waiting", nextAttemptAtMs: againMs, problem } as const;
}
