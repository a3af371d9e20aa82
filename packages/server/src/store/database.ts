import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** The open database; better-auth keeps its tables in the same one, so that it is handed `kysely` and `dialect` as they are. */
export type Database = {
  readonly kysely: Kysely<Tables>;
  readonly dialect: "sqlite" | "postgres";
  close(): Promise<void>;
};
