import type { AlarmEvent } from "#core/alarm/alarm.ts";
import type { AlarmId, DeliveryId, ProjectId, WebhookId } from "#core/ids.ts";
import type { Place } from "./place.ts";

/** How a delivery stands: `waiting` for its next attempt, `delivered`, or `dead`, given up. */
type DeliveryStatus = "waiting" | "delivered" | "dead";

/** One message to one receiver. */
export type Delivery = {
  /** Receivers see it as `webhook-id`, the same at every attempt. */
  readonly id: DeliveryId;
  readonly projectId: ProjectId;
  /** `null` for a test. */
  readonly alarmId: AlarmId | null;
  readonly channel: "webhook" | "email";
  /** `null` for e-mail. */
  readonly webhookId: WebhookId | null;
  /** A URL, or an e-mail address. */
  readonly to: string;
  readonly event: AlarmEvent | "alarm.test";
  /** The body, as JSON: the same at every attempt. */
  readonly payload: string;
  readonly status: DeliveryStatus;
  readonly attempts: number;
  readonly createdAtMs: number;
  readonly nextAttemptAtMs: number;
  readonly lastAttemptAtMs: number | null;
  /** The receiver's answer; `null` when there was none. */
  readonly responseStatus: number | null;
  /** Why the last attempt failed, in words. */
  readonly problem: string | null;
};

/** A delivery that is this caller's until `claimedUntilMs`. */
export type ClaimedDelivery = Delivery & { readonly claimedUntilMs: number };

/** What an attempt changed. */
export type DeliveryProgress = Pick<
  Delivery,
  "status" | "attempts" | "nextAttemptAtMs" | "lastAttemptAtMs" | "responseStatus" | "problem"
>;

/**
 * What is still to be sent, and what was.
 * Guarantees: a delivery is claimed by one caller at a time, until its claim runs out; one whose claimer died is claimed again, so
 * that every delivery is sent at least once; an attempt's result is kept only while its claim stands.
 */
export type Outbox = {
  add(deliveries: readonly (Delivery | ClaimedDelivery)[]): Promise<void>;
  /** Takes at most `limit` deliveries whose time has come. */
  claim(nowMs: number, claimedUntilMs: number, limit: number): Promise<ClaimedDelivery[]>;
  note(claimed: ClaimedDelivery, progress: DeliveryProgress): Promise<void>;
  ofAlarms(ids: readonly AlarmId[]): Promise<Delivery[]>;
  /** Newest first, at most `limit` that come after `after`. */
  ofWebhook(id: WebhookId, after: Place | null, limit: number): Promise<Delivery[]>;
  /** Removes what was delivered or given up before; answers how many went. */
  prune(createdBeforeMs: number): Promise<number>;
};
