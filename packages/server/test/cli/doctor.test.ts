import { appendFileSync, chmodSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { startServer } from "../../../../e2e/start-server.ts";
import { latchkey } from "./command-line.ts";

const Findings = z.object({ findings: z.array(z.object({ check: z.string(), ok: z.boolean(), detail: z.string() })) });

let directory: string;
let sound: string;

/** A data directory that a server filled and left by `kill -9`. */
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "latchkey-doctor-"));
  sound = join(directory, "sound");
  const server = await startServer({ dataDir: sound });
  const { defaultKey } = await server.api<{ defaultKey: { value: string } }>("POST", "/api/v1/projects", {
    name: "Shop",
  });
  for (let sent = 0; sent < 3; sent += 1)
    await fetch(`${server.baseUrl}/tiles/world/0/0/0.pbf?key=${defaultKey.value}`);
  await server.api("GET", `/api/v1/projects`);
  await server.stop("SIGKILL");
});
afterAll(() => rmSync(directory, { recursive: true }));

let copies = 0;

/** Harms a copy, and answers what the doctor finds wrong with it. */
async function problemsAfter(harm: (data: string) => void, environment: Record<string, string> = {}) {
  copies += 1;
  const data = join(directory, `copy-${copies}`);
  cpSync(sound, data, { recursive: true });
  harm(data);
  const { code, out } = await latchkey(["doctor", "--data", data, "--json"], environment);
  const { findings } = Findings.parse(JSON.parse(out));
  const problems = findings.filter(({ ok }) => !ok);
  expect(code).toBe(problems.length === 0 ? 0 : 1);
  return problems.map(({ check }) => check);
}

const change = (statement: string) => (data: string) => {
  const database = new DatabaseSync(join(data, "latchkey.sqlite"));
  database.exec("pragma foreign_keys = off");
  database.exec(statement);
  database.close();
};

test("what a killed server left is sound, though not all of it may be rolled up", async () => {
  expect(await problemsAfter(() => {})).toEqual([]);
  const { out } = await latchkey(["doctor", "--data", sound]);
  expect(out.split("\n").every((line) => line.startsWith("ok "))).toBe(true);
});

test.each([
  ["sums", "insert into usage_hour values ('', 1795219200000, '', 'maps', 'KEY_MISSING', '', 7, 0)"],
  ["schema", "insert into migrations values ('9999-from-the-future')"],
  ["orphans", "delete from projects"],
  ["clock", "insert into usage_minute values ('', 4102444800000, '', 'maps', 'KEY_MISSING', '', 1, 0)"],
])("%s: found when %s", async (check, statement) => {
  expect(await problemsAfter(change(statement))).toContain(check);
});

test("another server secret, or none, is found", async () => {
  expect(
    await problemsAfter((data) => writeFileSync(join(data, "server-secret"), "another secret of 32 bytes at all")),
  ).toEqual(["server secret"]);
  expect(await problemsAfter((data) => rmSync(join(data, "server-secret")))).toEqual(["server secret"]);
  expect(await problemsAfter(() => {}, { LATCHKEY_SECRET: "0123456789abcdef0123456789abcdef" })).toEqual([
    "server secret",
  ]);
});

test("a secret that others may read is found", async () => {
  expect(await problemsAfter((data) => chmodSync(join(data, "server-secret"), 0o644))).toEqual(["file modes"]);
});

test("damage in the journal, and a journal that is gone, are found", async () => {
  const last = (data: string) =>
    join(data, "journal", readdirSync(join(data, "journal")).findLast((name) => name.endsWith(".journal")) ?? "");
  expect(await problemsAfter((data) => appendFileSync(last(data), "not a frame of any journal"))).toEqual(["journal"]);
  expect(await problemsAfter((data) => rmSync(last(data)))).toContain("position");
});

test("a directory that is not there, or that no server was started on, is told so", async () => {
  const nowhere = await latchkey(["doctor", "--data", join(directory, "nowhere")]);
  expect(nowhere).toMatchObject({ code: 1 });
  expect(nowhere.out).toContain("is not there");
  expect(await problemsAfter((data) => rmSync(join(data, "latchkey.sqlite")))).toEqual(["database"]);
});
