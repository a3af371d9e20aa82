import type { ServiceId } from "#core/service.ts";
import type { Token } from "../ports/token-store.ts";

/** The one word for a token's state. */
export type TokenStatus = "active" | "expired" | "revoked";

/** A token as it is shown. */
export type TokenView = Token & {
  readonly services: readonly ServiceId[];
  readonly status: TokenStatus;
  /** To the minute; `null` when it was never used. */
  readonly lastUsedAtMs: number | null;
  readonly requestsToday: number;
};
