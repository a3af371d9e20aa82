import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** The open database; better-auth keeps its tables in the same one, so that it is handed `kysely` and `dialect` as they are. */
export type Database = {
  readonly kysely: Kysely<Tables>;
  /**
   * For sums over many rows: on SQLite, threads that only read, so that no request waits for a report; on PostgreSQL, `kysely`.
   * Sees what was committed before it is asked.
   */
  readonly reports: Kysely<Tables>;
  readonly dialect: "sqlite" | "postgres";
  close(): Promise<void>;
};
