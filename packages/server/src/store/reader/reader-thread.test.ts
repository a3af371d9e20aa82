import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeSqlite, type TestDatabase } from "../test-database.ts";
import { ReaderThread } from "./reader-thread.ts";

/** Takes a second or so; a short one takes no time. */
const LONG = sql<{ n: number }>`
  with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < 8000000) select max(n) as n from numbers`;

describe("reports on SQLite", () => {
  let testDatabase: TestDatabase;

  beforeEach(async () => {
    testDatabase = await makeSqlite();
  });
  afterEach(() => testDatabase.remove());

  it("see what was committed before they are asked", async () => {
    const { kysely, reports } = testDatabase.database;
    for (let n = 0; n < 50; n++) {
      await kysely
        .insertInto("settings")
        .values({ name: `s${n}`, value: "v" })
        .execute();
      const { rows } = await sql<{ n: number }>`select count(*) as n from settings where name like 's%'`.execute(
        reports,
      );
      expect(rows).toEqual([{ n: n + 1 }]);
    }
  });

  it("can change nothing, and say what is wrong with a statement", async () => {
    const { reports } = testDatabase.database;
    await expect(sql`delete from settings`.execute(reports)).rejects.toThrow("readonly");
    await expect(sql`select * from nowhere`.execute(reports)).rejects.toThrow("no such table: nowhere");
    await expect(reports.transaction().execute(async () => {})).rejects.toThrow("no transactions");
  });

  it("keep nobody waiting: writes go on, and a short one overtakes a long one", async () => {
    const { kysely, reports } = testDatabase.database;
    const order: string[] = [];
    const long = LONG.execute(reports).then(({ rows }) => order.push(`long ${rows[0]?.n}`));
    const write = kysely.insertInto("settings").values({ name: "a", value: "b" }).execute();
    await Promise.all([
      write.then(() => order.push("write")),
      sql`select 1`.execute(reports).then(() => order.push("short")),
    ]);
    expect(order.toSorted()).toEqual(["short", "write"]);
    await long;
    expect(order.at(-1)).toBe("long 8000000");
  });

  it("leave a thread behind only for a while, and the next one starts another", async () => {
    const thread = new ReaderThread(testDatabase.config.file, { restMs: 10 });
    expect(await thread.read("select ? as n", [1])).toEqual([{ n: 1 }]);
    await vi.waitFor(() => expect(thread.isRunning).toBe(false), { timeout: 5_000 });
    expect(await thread.read("select ? as n", [2])).toEqual([{ n: 2 }]);
    await thread.close();
  });

  it("are given up when the server ends", async () => {
    const thread = new ReaderThread(testDatabase.config.file, { restMs: 1_000 });
    const long = thread.read(LONG.compile(testDatabase.database.kysely).sql, []);
    const given = expect(long).rejects.toThrow("the server is ending");
    await thread.close();
    await given;
    expect(thread.waiting).toBe(0);
  });
});
