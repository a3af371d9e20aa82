import type { Delivery } from "./outbox.ts";

/** How an attempt ended: `retryAfterMs` is what the receiver asked for, `isFinal` says that another attempt is in vain. */
export type Attempt =
  | { readonly ok: true; readonly responseStatus: number | null }
  | {
      readonly ok: false;
      readonly problem: string;
      readonly responseStatus: number | null;
      readonly retryAfterMs: number | null;
      readonly isFinal: boolean;
    };

/** What a courier is given: the message, and for a webhook the secret it is signed with. */
export type Message = Pick<Delivery, "id" | "to" | "payload"> & {
  readonly event: Delivery["event"] | "invitation";
  readonly secret: string | null;
};

/** Carries messages. Guarantees: ends in bounded time, never throws for what a receiver does, and never reaches an address that is not allowed. */
export type Courier = {
  /** `false` where nothing leaves: what is sent becomes a file, for development. */
  readonly isConnected: boolean;
  send(message: Message, nowMs: number): Promise<Attempt>;
  /** Why this address will never be reached, in a sentence; `null` when it may be. */
  addressProblem(to: string): string | null;
};

/** A courier for each channel. */
export type Couriers = Readonly<Record<Delivery["channel"], Courier>>;
