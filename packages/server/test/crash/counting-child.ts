import { writeSync } from "node:fs";
import { join } from "node:path";
import { openMeter } from "#meter/open-meter.ts";
import { createUsageSink } from "#store/create-usage-sink.ts";
import { openDatabase } from "#store/open-database.ts";

// Started by journal-kill.test.ts: counts, commits and rolls up without rest, and tells before and after every commit what it makes in total.
const [, , directory = ""] = process.argv;
const database = await openDatabase({ databaseUrl: null, file: join(directory, "record.sqlite") });
const meter = await openMeter({
  directory: join(directory, "journal"),
  nodeId: "node",
  sink: createUsageSink(database, () => {
    throw new Error("Without a project there is no plan.");
  }),
  nowMs: Date.now,
  settleEveryMs: 2,
  segmentBytes: 20_000,
  onError: ({ code, message }) => say(`${code} ${message}`),
});
let commits = 0;
let total = 0;
turn();

function turn(): void {
  for (let commit = 0; commit < 20; commit += 1) commitSome();
  setImmediate(turn);
}

function commitSome(): void {
  const requests = 1 + (commits % 60);
  for (let request = 0; request < requests; request += 1) {
    const origin = `https://shop-${request % 9}.example`;
    meter.count(meter.tuple({ projectId: "", keyId: "", service: "maps", outcome: "KEY_INVALID", origin }), Date.now());
  }
  commits += 1;
  total += requests;
  say(`writing ${total}`);
  if (!meter.commit()) throw new Error("The journal could not be written.");
  say(`committed ${total}`);
}

function say(line: string): void {
  writeSync(1, `${line}\n`);
}
