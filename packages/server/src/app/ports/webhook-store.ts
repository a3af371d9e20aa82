import type { AlarmEvent } from "#core/alarm/alarm.ts";
import type { ProjectId, WebhookId } from "#core/ids.ts";

/** An address that is told about alarms, without its secret; `events` is `null` for all of them. */
export type Webhook = {
  readonly id: WebhookId;
  readonly projectId: ProjectId;
  readonly url: string;
  readonly events: readonly AlarmEvent[] | null;
  readonly createdAtMs: number;
  readonly createdBy: string;
};

/** Webhooks. Guarantees: the secret is kept as it was given: sealed. */
export type WebhookStore = {
  add(webhook: Webhook, sealedSecret: string): Promise<void>;
  find(projectId: ProjectId, id: WebhookId): Promise<Webhook | null>;
  /** Newest first. */
  list(projectId: ProjectId): Promise<Webhook[]>;
  /** Takes a webhook away together with what it was still to be sent, and answers what it was; `null`: the project has no such webhook. */
  remove(projectId: ProjectId, id: WebhookId): Promise<Webhook | null>;
  /** `null` when the webhook is gone. */
  sealedSecret(id: WebhookId): Promise<string | null>;
};
