import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import { toInput } from "../sqlite-dialect.ts";
import { ReaderThread } from "./reader-thread.ts";

/** A long question leaves the other one to the short ones. */
const THREADS = 2;
const REST_MS = 30_000;

/** Kysely's SQLite for who only looks, in threads of its own. Sees all that was committed before it is asked. */
export function readerDialect(file: string): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new ReaderDriver(file),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class ReaderDriver implements Driver {
  readonly #threads: readonly ReaderThread[];

  constructor(file: string) {
    this.#threads = Array.from({ length: THREADS }, () => new ReaderThread(file, { restMs: REST_MS }));
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return new ReaderConnection(this.#threads);
  }

  async beginTransaction(): Promise<void> {
    throw new Error("A reader has no transactions: use the database itself.");
  }

  async commitTransaction(): Promise<void> {}

  async rollbackTransaction(): Promise<void> {}

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }
}

class ReaderConnection implements DatabaseConnection {
  readonly #threads: readonly ReaderThread[];

  constructor(threads: readonly ReaderThread[]) {
    this.#threads = threads;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const thread = this.#threads.reduce((least, other) => (other.waiting < least.waiting ? other : least));
    // Which columns a row has is known to who wrote the statement, as with every driver.
    return { rows: (await thread.read(sql, parameters.map(toInput))) as R[] };
  }

  // oxlint-disable-next-line require-yield -- the interface wants a generator
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error("A reader answers with all rows at once.");
  }
}
