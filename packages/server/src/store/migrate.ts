import { sql, type Transaction } from "kysely";
import type { Database } from "./database.ts";
import { MIGRATIONS } from "./migrations/migrations.ts";
import type { Tables } from "./tables.ts";

/** Any number that nobody else on the same PostgreSQL locks. */
const LOCK = sql.lit(4_207_849_483);

/**
 * Brings the tables up to date, all or nothing. Processes that start at once wait for each other and migrate once.
 * Throws when a newer Latchkey used the database: its tables may mean something else.
 */
export async function migrate({ kysely, dialect }: Pick<Database, "kysely" | "dialect">): Promise<void> {
  await kysely.transaction().execute(async (db) => {
    // SQLite's transactions take the write lock when they begin.
    if (dialect === "postgres") await sql`select pg_advisory_xact_lock(${LOCK})`.execute(db);
    const applied = await appliedMigrations(db);
    const known = new Set(MIGRATIONS.map(({ name }) => name));
    const newer = applied.find((name) => !known.has(name));
    if (newer !== undefined) {
      throw new Error(`The database was used by a newer version (${newer}). Start that version, or restore a backup.`);
    }
    for (const { name, up } of MIGRATIONS) {
      if (applied.includes(name)) continue;
      await up(db.schema, dialect, db);
      await db.insertInto("migrations").values({ name }).execute();
    }
  });
}

async function appliedMigrations(db: Transaction<Tables>): Promise<string[]> {
  await db.schema
    .createTable("migrations")
    .ifNotExists()
    .addColumn("name", "text", (column) => column.primaryKey())
    .execute();
  const rows = await db.selectFrom("migrations").select("name").execute();
  return rows.map(({ name }) => name);
}
