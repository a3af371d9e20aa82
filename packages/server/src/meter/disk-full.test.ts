import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { Scratch } from "./testing/scratch.ts";

const CHILD = fileURLToPath(new URL("./testing/counting-until-full.ts", import.meta.url));

// A limit on file sizes cuts a write short and refuses the next, as a full disk does.
it.runIf(process.platform === "linux")(
  "refuses what cannot be written, counts on when it can be, and loses nothing",
  async () => {
    using scratch = new Scratch();
    const child = spawn("sh", [
      "-c",
      'ulimit -S -f 10 && exec "$0" "$1" "$2"',
      process.execPath,
      CHILD,
      scratch.directory,
    ]);
    const lines: string[] = [];
    for await (const line of createInterface(child.stdout)) {
      lines.push(line);
      if (line.startsWith("full")) {
        execFileSync("prlimit", ["--pid", String(child.pid), "--fsize=unlimited"]);
        child.stdin.write("\n");
      }
      if (line.startsWith("done")) child.kill("SIGKILL");
    }
    await (child.exitCode ?? child.signalCode ?? once(child, "exit"));

    const [reported, full = "", done = ""] = lines;
    expect(reported).toBe("JOURNAL_UNWRITABLE");
    const [whenFull, inTheEnd] = [full, done].map((line) => Number(line.split(" ")[1]));
    expect(inTheEnd).toBe((whenFull ?? 0) + 300);
    await (await scratch.open()).close();
    expect(scratch.sink.total()).toBe(inTheEnd);
    expect(scratch.problems).toEqual([]);
  },
);
