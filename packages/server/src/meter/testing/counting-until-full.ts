import { writeSync } from "node:fs";
import { openMeter } from "../open-meter.ts";
import { MemorySink } from "./memory-sink.ts";
import { countFrom } from "./scratch.ts";

// Started by disk-full.test.ts with a limit on the size of files, and later without: prints how much was committed, and what was reported.
const [, , directory = ""] = process.argv;
const sink = new MemorySink();
sink.mood = "refuses";
const meter = await openMeter({
  directory,
  nodeId: "node",
  sink,
  nowMs: Date.now,
  settleEveryMs: 3_600_000,
  onError: ({ code }) => say(code),
});

let committed = 0;
for (let refusals = 0; refusals < 3;) {
  if (countOnce()) committed += 3;
  else refusals += 1;
}
say(`full ${committed}`);
process.stdin.once("data", () => {
  for (let turn = 0; turn < 100; turn += 1) if (countOnce()) committed += 3;
  say(`done ${committed}`);
});

function countOnce(): boolean {
  return countFrom(meter, `https://shop-${committed % 7}.example`, 3);
}

function say(line: string): void {
  writeSync(1, `${line}\n`);
}
