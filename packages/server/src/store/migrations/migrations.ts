import { firstTables } from "./0001-first-tables.ts";
import { usageTables } from "./0002-usage-tables.ts";
import { rotationAndDrafts } from "./0010-rotation-and-drafts.ts";
import { plansAndBudget } from "./0020-plans-and-budget.ts";
import { tokensAndSigningKeys } from "./0030-tokens-and-signing-keys.ts";
import { blockedRequests } from "./0040-blocked-requests.ts";
import { alarms } from "./0050-alarms.ts";
import { rotationByHour } from "./0060-rotation-by-hour.ts";
import { keysByName } from "./0061-keys-by-name.ts";
import { invitations } from "./0070-invitations.ts";
import { usageTotals } from "./0080-usage-totals.ts";
import { keysByLastUse } from "./0081-keys-by-last-use.ts";
import { usageByKey } from "./0090-usage-by-key.ts";
import type { Migration } from "./migration.ts";

/** Every migration, in order: a new one is one more file and one more line. */
export const MIGRATIONS: readonly Migration[] = [
  firstTables,
  usageTables,
  rotationAndDrafts,
  plansAndBudget,
  tokensAndSigningKeys,
  blockedRequests,
  alarms,
  rotationByHour,
  keysByName,
  invitations,
  usageTotals,
  keysByLastUse,
  usageByKey,
];
