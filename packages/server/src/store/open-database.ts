import { Kysely } from "kysely";
import type { Database } from "./database.ts";
import { migrate } from "./migrate.ts";
import { postgresDialect } from "./postgres-dialect.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";
import type { Tables } from "./tables.ts";

/** Opens PostgreSQL where a URL is given, else the SQLite file (made when missing), and brings its tables up to date. */
export async function openDatabase(config: {
  readonly databaseUrl: string | null;
  readonly file: string;
}): Promise<Database> {
  const dialect = config.databaseUrl === null ? sqliteDialect(config.file) : postgresDialect(config.databaseUrl);
  const kysely = new Kysely<Tables>({ dialect });
  const database: Database = {
    kysely,
    dialect: config.databaseUrl === null ? "sqlite" : "postgres",
    close: () => kysely.destroy(),
  };
  try {
    await migrate(database);
  } catch (err) {
    await database.close();
    throw err;
  }
  return database;
}
