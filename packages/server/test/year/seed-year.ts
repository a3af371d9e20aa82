import { join } from "node:path";
import { sql } from "kysely";
import type { ProjectId } from "#core/ids.ts";
import { createKeyVault } from "#store/key-vault.ts";
import { openDatabase } from "#store/open-database.ts";
import { readServerSecret } from "#store/server-secret.ts";
import { seedAlarms } from "./seed-alarms.ts";
import { seedAudit } from "./seed-audit.ts";
import { seedKeys, type SeededKey } from "./seed-keys.ts";
import { seedPeople } from "./seed-people.ts";
import { seedUsage } from "./seed-usage.ts";

/** How much of a year to make. */
export type YearSize = {
  readonly keys: number;
  /** How many keys are used in every hour of the year. */
  readonly busyKeys: number;
  readonly auditEntries: number;
  readonly alarms: number;
  readonly people: number;
};

/** 10,000 keys, of which 600 are used on a usual day. */
export const USUAL_YEAR: YearSize = { keys: 10_000, busyKeys: 4, auditEntries: 5_000, alarms: 400, people: 49 };

/** Fills the data directory of a server that was set up and does not run; answers the keys, the busiest first. */
export async function seedYear(
  dataDirectory: string,
  projectId: ProjectId,
  size: YearSize,
): Promise<readonly SeededKey[]> {
  const database = await openDatabase({ databaseUrl: null, file: join(dataDirectory, "latchkey.sqlite") });
  try {
    const nowMs = Date.now();
    // What is half made when the power fails is made anew.
    await sql`pragma synchronous = off`.execute(database.kysely);
    const vault = createKeyVault(readServerSecret({ configured: null, dataDirectory }));
    const keys = await database.kysely
      .transaction()
      .execute((kysely) => seedKeys({ kysely }, vault, { projectId, keys: size.keys, nowMs }));
    await seedUsage(database, { projectId, nowMs, keys, busyKeys: size.busyKeys });
    const actor = { id: "seededPerson00000000000000000001", email: "person-1@shop.example" };
    await seedAudit(database, { projectId, nowMs, keys, entries: size.auditEntries, actor });
    await seedAlarms(database, { projectId, nowMs, keys: keys.slice(0, size.alarms) });
    await seedPeople(database, projectId, size.people);
    return keys;
  } finally {
    await database.close();
  }
}
