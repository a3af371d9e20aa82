import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { Database } from "./database.ts";
import { openDatabase } from "./open-database.ts";

/** A database of a test's own. */
export type TestDatabase = {
  readonly database: Database;
  /** What `openDatabase` was given, to open the same one again. */
  readonly config: { readonly databaseUrl: string | null; readonly file: string };
  /** Closes it and leaves nothing behind. */
  remove(): Promise<void>;
};

/** A new SQLite file. */
export async function makeSqlite(): Promise<TestDatabase> {
  const directory = mkdtempSync(join(tmpdir(), "latchkey-store-"));
  return open({ databaseUrl: null, file: join(directory, "latchkey.db") }, async () => {
    rmSync(directory, { recursive: true });
  });
}

/** A new database on the PostgreSQL at `url`. */
export async function makePostgres(url: string): Promise<TestDatabase> {
  const name = `latchkey_test_${randomBytes(8).toString("hex")}`;
  await execute(url, `create database ${name}`);
  const databaseUrl = new URL(url);
  databaseUrl.pathname = `/${name}`;
  return open({ databaseUrl: databaseUrl.href, file: "" }, () => execute(url, `drop database ${name} with (force)`));
}

async function open(config: TestDatabase["config"], drop: () => Promise<void>): Promise<TestDatabase> {
  const database = await openDatabase(config);
  await createAccounts(database);
  return {
    database,
    config,
    async remove() {
      await database.close();
      await drop();
    },
  };
}

/** The columns of better-auth's own table that the store reads. */
async function createAccounts({ kysely }: Database): Promise<void> {
  await kysely.schema
    .createTable("user")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("email", "text", (column) => column.notNull())
    .execute();
}

async function execute(connectionString: string, statement: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
