import { apartUsageContract } from "./contract/apart-usage.contract.ts";
import { blockedContract } from "./contract/blocked.contract.ts";
import { alarmsContract } from "./contract/alarms.contract.ts";
import { keyLimitContract } from "./contract/key-limit.contract.ts";
import { keyOrderContract } from "./contract/key-order.contract.ts";
import { migrationsContract } from "./contract/migrations.contract.ts";
import { overviewContract } from "./contract/overview.contract.ts";
import { peopleContract } from "./contract/people.contract.ts";
import { purgeContract } from "./contract/purge.contract.ts";
import { recordsContract } from "./contract/records.contract.ts";
import { signingContract } from "./contract/signing.contract.ts";
import { usageFilterContract } from "./contract/usage-filter.contract.ts";
import { usageContract } from "./contract/usage.contract.ts";
import type { TestDatabase } from "./test-database.ts";

/** Everything a database must do to be the record; every adapter runs it. */
export function storeContract(open: () => Promise<TestDatabase>): void {
  migrationsContract(open);
  recordsContract(open);
  peopleContract(open);
  keyLimitContract(open);
  keyOrderContract(open);
  usageContract(open);
  usageFilterContract(open);
  apartUsageContract(open);
  purgeContract(open);
  alarmsContract(open);
  signingContract(open);
  blockedContract(open);
  overviewContract(open);
}
