import { Pool, type PoolConfig, types } from "pg";
import { type Dialect, PostgresDialect } from "kysely";

/** PostgreSQL's type number of `bigint`. */
const INT8 = 20;

/** Kysely's PostgreSQL on a pool of `pg`, with 64-bit integers as numbers. */
export function postgresDialect(databaseUrl: string): Dialect {
  return dialectOn({ connectionString: databaseUrl });
}

/** The same for one who only looks: the database refuses every change. */
export function readOnlyPostgresDialect(databaseUrl: string): Dialect {
  return dialectOn({ connectionString: databaseUrl, options: "-c default_transaction_read_only=on", max: 1 });
}

function dialectOn(config: PoolConfig): Dialect {
  const pool = new Pool({ ...config, types: { getTypeParser } });
  // A connection that breaks while idle is replaced by the pool; the query that needs one reports what is wrong.
  pool.on("error", () => {});
  return new PostgresDialect({ pool });
}

function getTypeParser(...[typeId, format]: Parameters<typeof types.getTypeParser>) {
  return isInt8(typeId) ? toNumber : types.getTypeParser(typeId, format);
}

function isInt8(typeId: number): boolean {
  return typeId === INT8;
}

function toNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is too large to be counted with exactly`);
  return number;
}
