import type { MissingOriginPolicy } from "#core/key.ts";

/** What can be said about a key by whoever makes or changes it; a field that is left out keeps its value, or gets the usual one. */
export type KeySettingsInput = {
  /** `null` allows every service that the project has enabled. */
  readonly services?: readonly string[] | null | undefined;
  /** Ids of styles and tilesets; `null` allows all. */
  readonly resources?: readonly string[] | null | undefined;
  readonly origins?: readonly string[] | undefined;
  readonly userAgents?: readonly string[] | undefined;
  readonly ips?: readonly string[] | undefined;
  readonly missingOrigin?: MissingOriginPolicy | undefined;
  readonly quotaPerDay?: number | null | undefined;
  readonly quotaPerMonth?: number | null | undefined;
  readonly ratePerSecond?: number | null | undefined;
  readonly ratePerSecondPerIp?: number | null | undefined;
  readonly allowInUrl?: boolean | undefined;
  readonly requireSignature?: boolean | undefined;
  readonly enabled?: boolean | undefined;
  readonly expiresAtMs?: number | null | undefined;
};
