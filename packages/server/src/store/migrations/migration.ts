import type { QueryExecutorProvider, SchemaModule } from "kysely";
import type { Database } from "../database.ts";

/** One step from an older database to a newer one. Once released it is never changed; a new step follows it. */
export type Migration = {
  /** The file's name, which also gives the order. */
  readonly name: string;
  readonly up: (schema: SchemaModule, dialect: Database["dialect"], db: QueryExecutorProvider) => Promise<void>;
};
