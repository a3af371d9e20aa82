import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Meter, UsageTuple } from "#app/ports/meter.ts";
import type { MeterProblem } from "../meter-problem.ts";
import { type MeterOptions, openMeter } from "../open-meter.ts";
import { MemorySink } from "./memory-sink.ts";

/** A time in the middle of a minute and of a day. */
export const NOON_MS = Date.UTC(2026, 2, 1, 12, 0, 30);

/** A journal in a directory of its own, with its database in memory; removed when disposed of. */
export class Scratch {
  readonly directory = mkdtempSync(join(tmpdir(), "latchkey-meter-"));
  readonly problems: MeterProblem[] = [];
  sink = new MemorySink();

  /** Opens a meter that rolls up only when told to. */
  open(options: Partial<MeterOptions> = {}): Promise<Meter> {
    return openMeter({
      directory: this.directory,
      nodeId: "node",
      sink: this.sink,
      nowMs: () => NOON_MS,
      onError: (problem) => this.problems.push(problem),
      settleEveryMs: 3_600_000,
      ...options,
    });
  }

  /** The segments as they are at this moment, in a directory of their own: what `kill -9` would leave. */
  crashImage(): Scratch {
    const image = new Scratch();
    for (const name of this.segments()) copyFileSync(join(this.directory, name), join(image.directory, name));
    image.sink = this.sink;
    return image;
  }

  files(): string[] {
    return readdirSync(this.directory).filter((name) => name !== "lock");
  }

  segments(): string[] {
    return this.files().filter((name) => name.endsWith(".journal"));
  }

  codes(): string[] {
    return this.problems.map(({ code }) => code);
  }

  [Symbol.dispose](): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}

/** A tuple of one key. */
export function tupleOf(origin: string, given: Partial<UsageTuple> = {}): UsageTuple {
  return { projectId: "", keyId: "", service: "maps", outcome: "allowed", origin, ...given };
}

/** Counts `requests` from an origin and commits them. */
export function countFrom(meter: Meter, origin: string, requests = 1, nowMs = NOON_MS): boolean {
  const number = meter.tuple(tupleOf(origin));
  for (let request = 0; request < requests; request += 1) meter.count(number, nowMs);
  return meter.commit();
}
