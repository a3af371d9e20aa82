import { Kysely } from "kysely";
import type { Database } from "./database.ts";
import { migrate } from "./migrate.ts";
import { postgresDialect } from "./postgres-dialect.ts";
import { readerDialect } from "./reader/reader-dialect.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";
import type { Tables } from "./tables.ts";

/** Opens PostgreSQL where a URL is given, else the SQLite file (made when missing), and brings its tables up to date. */
export async function openDatabase(config: {
  readonly databaseUrl: string | null;
  readonly file: string;
}): Promise<Database> {
  const database = config.databaseUrl === null ? onSqlite(config.file) : onPostgres(config.databaseUrl);
  try {
    await migrate(database);
  } catch (err) {
    await database.close();
    throw err;
  }
  return database;
}

function onSqlite(file: string): Database {
  const kysely = new Kysely<Tables>({ dialect: sqliteDialect(file) });
  const reports = new Kysely<Tables>({ dialect: readerDialect(file) });
  return {
    kysely,
    reports,
    dialect: "sqlite",
    async close() {
      await reports.destroy();
      await kysely.destroy();
    },
  };
}

function onPostgres(databaseUrl: string): Database {
  const kysely = new Kysely<Tables>({ dialect: postgresDialect(databaseUrl) });
  return { kysely, reports: kysely, dialect: "postgres", close: () => kysely.destroy() };
}
