import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { Scratch } from "./testing/scratch.ts";

const CHILD = fileURLToPath(new URL("./testing/counting-until-full.ts", import.meta.url));

// A limit on file sizes, which here falls into the middle of a frame, cuts one write short and refuses the next, as a full disk does.
describe.runIf(process.platform === "linux")("a journal that cannot be written", () => {
  it("refuses, says so once and leaves no half frame", async () => {
    using scratch = new Scratch();
    const told = await countUntilFull(scratch.directory, "killed while full");
    expect(told.get("JOURNAL_UNWRITABLE")).toBe(1);
    await (await scratch.open()).close();
    expect(scratch.sink.total()).toBe(told.get("full"));
    expect(scratch.problems).toEqual([]);
  });

  it("counts on once it can be written, and counts no refused request", async () => {
    using scratch = new Scratch();
    const told = await countUntilFull(scratch.directory, "killed after it went on");
    expect(told.get("done")).toBe((told.get("full") ?? 0) + 300);
    expect(told.get("settled")).toBe(told.get("done"));
    await (await scratch.open()).close();
    expect(scratch.sink.total()).toBe(told.get("done"));
    expect(scratch.problems).toEqual([]);
  });
});

/** What the child said: numbers by word; a word without a number counts how often it was said. */
async function countUntilFull(
  directory: string,
  end: "killed while full" | "killed after it went on",
): Promise<Map<string, number>> {
  const child = spawn("sh", ["-c", 'ulimit -S -f 11 && exec "$0" "$1" "$2"', process.execPath, CHILD, directory]);
  const told = new Map<string, number>();
  for await (const line of createInterface(child.stdout)) {
    const [word = "", number] = line.split(" ");
    told.set(word, number === undefined ? (told.get(word) ?? 0) + 1 : Number(number));
    if (word === "done" || (word === "full" && end === "killed while full")) child.kill("SIGKILL");
    else if (word === "full") {
      execFileSync("/usr/bin/prlimit", ["--pid", String(child.pid), "--fsize=unlimited"]);
      child.stdin.write("\n");
    }
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return told;
}
