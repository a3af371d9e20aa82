import type { ServiceId } from "./service.ts";

/** What a project gets and pays. `null` means "no limit". */
export type Plan = {
  readonly id: string;
  readonly name: string;
  /** Keys besides the default key. */
  readonly maxKeys: number | null;
  /** Limits of every key that sets none of its own. */
  readonly quotaPerDayPerKey: number | null;
  readonly ratePerSecondPerIp: number | null;
  /** Price of 1,000 requests of each service, in millionths of the currency unit; a service that is not named is free. */
  readonly pricePerThousandMicros: Readonly<Record<ServiceId, number>>;
};
