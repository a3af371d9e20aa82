import { setTimeout as wait } from "node:timers/promises";
import { type Seen, startLoad } from "./load.ts";
import { countedByOrigin, createProject } from "./management.ts";
import { type ServerCommand, startServer } from "./server-process.ts";

export type KillRoundsOptions = {
  readonly server: ServerCommand;
  readonly rootToken: string;
  /** What is asked for; the key is added to it. */
  readonly path: string;
  readonly rounds: number;
  readonly connections: number;
  /** The server is killed between these two moments after the load began. */
  readonly killAfterMs: { readonly from: number; readonly to: number };
  readonly onRound?: (report: KillReport) => void;
};

/** What was found over all rounds so far. */
export type KillReport = {
  rounds: number;
  /** Responses that came to their end, by status; those from 500 on say that the server failed, and need not be counted. */
  received: Record<number, number>;
  /** Requests that were in flight at a kill, and those of them that had been counted. */
  inFlight: number;
  inFlightCounted: number;
  /** Received, but not counted. */
  lost: number;
  /** Counted, but neither received nor in flight. */
  doubled: number;
};

/** Puts the server under load and kills it, again and again on the same data, and compares what was received with what was counted. */
export async function killRounds(options: KillRoundsOptions): Promise<KillReport> {
  const report: KillReport = { rounds: 0, received: {}, inFlight: 0, inFlightCounted: 0, lost: 0, doubled: 0 };
  let server = await startServer(options.server);
  try {
    const { id, key } = await createProject(server.url, options.rootToken);
    let before = new Map<string, number>();
    for (let round = 0; round < options.rounds; round += 1) {
      const load = startLoad({ url: `${server.url}${options.path}?key=${key}`, connections: options.connections });
      const asking = askMeanwhile(server.url, options.rootToken, id);
      await wait(momentIn(options.killAfterMs));
      await server.kill();
      await Promise.all([load.ended, asking]);
      server = await startServer(options.server);
      const counted = await countedByOrigin(server.url, options.rootToken, id);
      for (const seen of load.seen)
        compare(report, seen, (counted.get(seen.origin) ?? 0) - (before.get(seen.origin) ?? 0));
      report.rounds += 1;
      options.onRound?.(report);
      before = counted;
    }
  } finally {
    await server.kill();
  }
  return report;
}

function compare(report: KillReport, { received, inFlight }: Seen, counted: number): void {
  let sum = 0;
  for (const [status, responses] of received) {
    report.received[status] = (report.received[status] ?? 0) + responses;
    if (status < 500) sum += responses;
  }
  const extra = counted - sum;
  report.inFlight += inFlight;
  report.inFlightCounted += Math.min(Math.max(0, extra), inFlight);
  report.lost += Math.max(0, -extra);
  report.doubled += Math.max(0, extra - inFlight);
}

// Every answer makes the server roll up what it counted: so the kill comes at any distance from that.
async function askMeanwhile(baseUrl: string, rootToken: string, project: string): Promise<void> {
  try {
    for (;;) {
      await wait(momentIn({ from: 20, to: 200 }));
      await countedByOrigin(baseUrl, rootToken, project);
    }
  } catch {
    // The server was killed.
  }
}

function momentIn({ from, to }: KillRoundsOptions["killAfterMs"]): number {
  return from + Math.random() * (to - from);
}
