import { statSync } from "node:fs";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { storeContract } from "./store.contract.ts";
import { makeSqlite, type TestDatabase } from "./test-database.ts";

describe("on SQLite", () => {
  storeContract(makeSqlite);

  describe("the file", () => {
    let testDatabase: TestDatabase;

    beforeAll(async () => {
      testDatabase = await makeSqlite();
    });
    afterAll(() => testDatabase.remove());

    test("is for its owner only, also what SQLite keeps beside it", () => {
      for (const suffix of ["", "-wal", "-shm"]) {
        expect(statSync(testDatabase.config.file + suffix).mode & 0o077).toBe(0);
      }
    });

    test("survives a power cut: write-ahead log, full synchronisation, foreign keys on", async () => {
      const pragma = async (name: string) => {
        const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(
          testDatabase.database.kysely,
        );
        return Object.values(rows[0] ?? {})[0];
      };
      expect([await pragma("journal_mode"), await pragma("synchronous"), await pragma("foreign_keys")]).toEqual([
        "wal",
        2,
        1,
      ]);
    });

    test.for<[string, string, string]>([
      ["a key by its hash", "select * from keys where hash = 'x'", "sqlite_autoindex_keys_2 (hash=?)"],
      [
        "a page of keys",
        "select * from keys where project_id = 'x' and deleted_at_ms is null order by created_at_ms desc, id desc limit 9",
        "keys_by_age (project_id=?)",
      ],
      [
        "keys by name",
        "select * from keys where project_id = 'x' and deleted_at_ms is null order by name_folded, id limit 9",
        "keys_by_name (project_id=?)",
      ],
      [
        "a year's sums",
        "select start_ms, sum(requests) from usage_day_total where project_id = 'x' and start_ms >= 1 and start_ms < 2 group by start_ms",
        "PRIMARY KEY (project_id=? AND start_ms>? AND start_ms<?)",
      ],
      [
        "the hours of an earlier value",
        "select * from usage_previous where subject = 'x' order by start_ms",
        "sqlite_autoindex_usage_previous_1 (subject=?)",
      ],
      [
        "the number of keys",
        "select project_id from keys where project_id = 'x' and is_default = 0 and deleted_at_ms is null",
        "COVERING INDEX keys_of_plan (project_id=? AND is_default=? AND deleted_at_ms=?)",
      ],
      [
        "usage",
        "select start_ms, sum(requests) from usage_hour where project_id = 'x' and start_ms >= 1 and start_ms < 2 group by start_ms",
        "PRIMARY KEY (project_id=? AND start_ms>? AND start_ms<?)",
      ],
      [
        "the usage of a key",
        "select start_ms, requests from usage_day indexed by usage_day_by_key where project_id = 'x' and key_id in ('y') and start_ms >= 1 and start_ms < 2",
        "usage_day_by_key (project_id=? AND key_id=? AND start_ms>? AND start_ms<?)",
      ],
      [
        "a key by a value that it had",
        "select * from previous_values where hash = 'x'",
        "sqlite_autoindex_previous_values_2 (hash=?)",
      ],
      [
        "the keys deleted long ago",
        "select * from keys where deleted_at_ms < 1 order by deleted_at_ms limit 9",
        "keys_deleted (deleted_at_ms<?)",
      ],
      [
        "who still uses an earlier value",
        "select * from usage_apart where key_id = 'x' and subject = 'y' order by outcome, origin",
        "sqlite_autoindex_usage_apart_1 (key_id=? AND subject=?)",
      ],
      [
        "blocked requests",
        "select key_id, sum(requests) from usage_minute where project_id = 'x' and outcome <> 'allowed' and start_ms >= 1 and start_ms < 2",
        "COVERING INDEX usage_minute_refused (project_id=? AND start_ms>? AND start_ms<?)",
      ],
      ["today's quotas", "select key_id from usage_day where start_ms = 1", "usage_day_by_start (start_ms=?)"],
    ])("%s is found by an index, without sorting", async ([, statement, index]) => {
      const { rows } = await sql<{ detail: string }>`explain query plan ${sql.raw(statement)}`.execute(
        testDatabase.database.kysely,
      );
      const [step, ...more] = rows.map(({ detail }) => detail);
      expect(step?.endsWith(index), step).toBe(true);
      expect(more).toEqual([]);
    });
  });
});
