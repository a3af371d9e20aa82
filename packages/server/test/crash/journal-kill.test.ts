import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { openMeter } from "#meter/open-meter.ts";
import { createUsageSink } from "#store/create-usage-sink.ts";
import { openDatabase } from "#store/open-database.ts";

const ROUNDS = 30;
const CHILD = fileURLToPath(new URL("./counting-child.ts", import.meta.url));
const directory = mkdtempSync(join(tmpdir(), "latchkey-kill-"));

afterAll(() => rmSync(directory, { recursive: true }));

it(`counts exactly what was committed, over ${ROUNDS} kills at any moment`, { timeout: 120_000 }, async () => {
  let before = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { committed, writing, other } = await countUntilKilled(Math.random() * 100);
    const { counted, problems } = await recover();
    expect(other).toEqual([]);
    expect(problems).toEqual([]);
    expect([before + committed, before + writing]).toContain(counted.day);
    expect(counted.minute).toBe(counted.day);
    before = counted.day;
  }
  expect(before).toBeGreaterThan(ROUNDS);
});

type Told = { committed: number; writing: number; other: string[] };

async function countUntilKilled(afterMs: number): Promise<Told> {
  const child = spawn(process.execPath, [CHILD, directory], { stdio: ["ignore", "pipe", "inherit"] });
  const told: Told = { committed: 0, writing: 0, other: [] };
  let isArmed = false;
  for await (const line of createInterface(child.stdout)) {
    const [word, total] = line.split(" ");
    if (word === "committed") told.committed = Number(total);
    else if (word === "writing") told.writing = Number(total);
    else told.other.push(line);
    if (!isArmed) setTimeout(() => child.kill("SIGKILL"), afterMs);
    isArmed = true;
  }
  await exited(child);
  return told;
}

async function exited(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
}

async function recover(): Promise<{ counted: { minute: number; day: number }; problems: string[] }> {
  const database = await openDatabase({ databaseUrl: null, file: join(directory, "record.sqlite") });
  const problems: string[] = [];
  const meter = await openMeter({
    directory: join(directory, "journal"),
    nodeId: "node",
    sink: createUsageSink(database, () => {
      throw new Error("Without a project there is no plan.");
    }),
    nowMs: Date.now,
    onError: ({ message }) => problems.push(message),
  });
  await meter.close();
  const sumOf = async (table: "usage_minute" | "usage_day"): Promise<number> => {
    const rows = await database.kysely.selectFrom(table).select("requests").execute();
    return rows.reduce((sum, { requests }) => sum + requests, 0);
  };
  const counted = { minute: await sumOf("usage_minute"), day: await sumOf("usage_day") };
  await database.close();
  return { counted, problems };
}
