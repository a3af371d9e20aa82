import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { latchkeyCommand } from "../crash/latchkey-command.ts";
import { startServer } from "../crash/server-process.ts";
import { type GatedWorld, makeGatedWorld, rootApi } from "../gate/gated-world.ts";
import { fuzz, type FuzzReport } from "./fuzz.ts";

/** What a run saw, and what the server itself says of it. */
export type FuzzRun = FuzzReport & {
  /** Requests that the server counted during the run, and admitted ones among them. */
  readonly counted: number;
  readonly countedAdmitted: number;
  readonly memoryBytes: { readonly before: number; readonly after: number };
  readonly isAlive: boolean;
  /** Lines of the server's log about accidents. */
  readonly accidents: readonly string[];
};

const ROOT_TOKEN = "fuzz-root-token";
const TILE = "/tiles/world/6/0/0.pbf";

/** Starts a server of its own, makes the world, runs, and asks the server what it counted. */
export async function fuzzServer(run: Omit<Parameters<typeof fuzz>[0], "port" | "world" | "tile">): Promise<FuzzRun> {
  const dataDirectory = await mkdtemp(join(tmpdir(), "latchkey-fuzz-"));
  const server = await startServer(latchkeyCommand(dataDirectory, ROOT_TOKEN));
  try {
    const world = await makeGatedWorld(rootApi(server.url, ROOT_TOKEN));
    const tile = await tileOf(server.url, world);
    const before = await metricsOf(server.url);
    const report = await fuzz({ ...run, port: Number(new URL(server.url).port), world, tile });
    const after = await metricsOf(server.url).catch(() => null);
    const difference = (name: keyof typeof before) => (after === null ? -1 : after[name] - before[name]);
    return {
      ...report,
      counted: difference("counted"),
      countedAdmitted: difference("countedAdmitted"),
      memoryBytes: { before: before.memoryBytes, after: after?.memoryBytes ?? 0 },
      isAlive: after !== null,
      accidents: server
        .said()
        .split("\n")
        .filter((line) => line.includes('"level":"error"')),
    };
  } finally {
    await server.kill();
    await rm(dataDirectory, { recursive: true, force: true });
  }
}

async function tileOf(baseUrl: string, { open }: GatedWorld): Promise<Buffer> {
  const response = await fetch(`${baseUrl}${TILE}?key=${open}`);
  if (!response.ok) throw new Error(`${TILE} answered ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

async function metricsOf(baseUrl: string): Promise<{ counted: number; countedAdmitted: number; memoryBytes: number }> {
  const text = await (await fetch(`${baseUrl}/metrics`)).text();
  const outcomes = [...text.matchAll(/^latchkey_requests_total\{outcome="(\w+)"\} (\d+)$/gm)];
  const sum = (matches: typeof outcomes) => matches.reduce((total, [, , count]) => total + Number(count), 0);
  return {
    counted: sum(outcomes),
    countedAdmitted: sum(outcomes.filter(([, outcome]) => outcome === "allowed")),
    memoryBytes: Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1] ?? 0),
  };
}
