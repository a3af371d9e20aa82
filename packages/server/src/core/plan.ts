import type { WhenUsedUp } from "./budget.ts";
import type { ServiceId } from "./service.ts";

/** What a project made with the plan says about a service to begin with. */
export type ServiceDefaults = {
  readonly quotaPerDay: number | null;
  readonly quotaPerMonth: number | null;
  readonly ratePerUser: number | null;
};

/** What a project gets and pays. `null` means "no limit". */
export type Plan = {
  readonly id: string;
  readonly name: string;
  /** Keys besides the default key. */
  readonly maxKeys: number | null;
  /** Limits of every key; a key may set itself lower ones. */
  readonly quotaPerDayPerKey: number | null;
  /** Requests per second of one client address and key, for each service that the next field does not name. */
  readonly ratePerSecondPerIp: number | null;
  readonly ratePerSecondPerIpByService: Readonly<Record<ServiceId, number>>;
  /** Price of 1,000 requests of each service, in millionths of the currency unit; a service that is not named is free. */
  readonly pricePerThousandMicros: Readonly<Record<ServiceId, number>>;
  /** What is free in each month, in millionths of the currency unit; `null`: the plan knows no credit. */
  readonly creditPerMonthMicros: number | null;
  readonly whenCreditIsUsedUp: WhenUsedUp;
  /** Copied into each project that is made with the plan; a service that is not named has no limits. */
  readonly serviceDefaults: Readonly<Record<ServiceId, ServiceDefaults>>;
};
