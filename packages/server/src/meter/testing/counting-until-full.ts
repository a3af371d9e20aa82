import { writeSync } from "node:fs";
import { openMeter } from "../open-meter.ts";
import { MemorySink } from "./memory-sink.ts";
import { countFrom } from "./scratch.ts";

// Started by disk-full.test.ts with a limit on the size of files: counts until nothing can be written any more, and on when told to.
// Prints how much was committed, and what was reported.
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

let commits = 0;
for (let refusals = 0; refusals < 3;) {
  if (commitOnce()) commits += 1;
  else refusals += 1;
}
say(`full ${commits * 3}`);
process.stdin.once("data", () => void goOn());

async function goOn(): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) if (commitOnce()) commits += 1;
  sink.mood = "takes";
  await meter.settle();
  say(`settled ${sink.total()}`);
  say(`done ${commits * 3}`);
}

// An origin of its own: the journal must be told again what a refused commit had told it.
function commitOnce(): boolean {
  return countFrom(meter, `https://shop-${commits}.example`, 3);
}

function say(line: string): void {
  writeSync(1, `${line}\n`);
}
