import { join } from "node:path";
import { openDatabase } from "../packages/server/src/store/open-database.ts";
import { createUsageSink } from "../packages/server/src/store/create-usage-sink.ts";
import type { UsageRow } from "../packages/server/src/app/ports/usage-sink.ts";
import type { Plan } from "../packages/server/src/core/plan.ts";

/** Requests as they come out of a journal, to be added to the sums of an earlier time. */
export type SeedRow = UsageRow;

const FREE_OF_CHARGE: Plan = {
  id: "seed",
  name: "Seed",
  maxKeys: null,
  quotaPerDayPerKey: null,
  ratePerSecondPerIp: null,
  ratePerSecondPerIpByService: {},
  pricePerThousandMicros: {},
  creditPerMonthMicros: null,
  whenCreditIsUsedUp: "bill",
  serviceDefaults: {},
};

/** Adds requests of earlier times to the database of a data directory as another node's roll-up would, also beside a running server. */
export async function seedUsage(
  dataDir: string,
  rows: readonly SeedRow[],
  price: Readonly<Record<string, number>> = {},
) {
  const database = await openDatabase({ databaseUrl: null, file: join(dataDir, "latchkey.sqlite") });
  try {
    const sink = createUsageSink(database, () => ({ ...FREE_OF_CHARGE, pricePerThousandMicros: price }));
    await sink.add({
      nodeId: `seed-${crypto.randomUUID()}`,
      from: null,
      position: { segment: 1, offset: 1 },
      rows: [...rows],
    });
  } finally {
    await database.close();
  }
}
