import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { latchkeyCommand } from "../crash/latchkey-command.ts";
import { startServer } from "../crash/server-process.ts";
import { type GatedWorld, makeGatedWorld, type RootApi, rootApi } from "./gated-world.ts";
import { converse, textOf, type WireAnswer } from "./wire.ts";

/** A running server with keys in every state, asked over raw sockets. */
export type GatedServer = {
  readonly port: number;
  readonly world: GatedWorld;
  /** The management API, as root. */
  readonly api: RootApi;
  /** One request on a connection of its own, and its answer. */
  ask(target: string, headers?: readonly string[], method?: string): Promise<WireAnswer>;
  askRaw(bytes: string, method?: string): Promise<WireAnswer>;
  /** What the server says that it counted while the work was done, by outcome. */
  countedDuring(work: () => Promise<void>): Promise<Record<string, number>>;
  close(): Promise<void>;
};

const ROOT_TOKEN = "root-token-of-the-gated-server";

/** Starts the server on a data directory of its own. */
export async function openGatedServer(): Promise<GatedServer> {
  const directory = await mkdtemp(join(tmpdir(), "latchkey-gated-"));
  const server = await startServer(latchkeyCommand(directory, ROOT_TOKEN));
  const port = Number(new URL(server.url).port);
  const askRaw = async (bytes: string, method = "GET"): Promise<WireAnswer> => {
    const { answers } = await converse(port, bytes, { methods: [method] });
    const [answer] = answers;
    if (answer === undefined) throw new Error(`no answer to ${JSON.stringify(bytes.slice(0, 300))}`);
    return answer;
  };
  const api = rootApi(server.url, ROOT_TOKEN);
  return {
    port,
    api,
    world: await makeGatedWorld(api),
    ask: (target, headers = [], method = "GET") => {
      const lines = [`${method} ${target} HTTP/1.1`, "Host: maps.example:8080", ...headers];
      return askRaw(`${lines.join("\r\n")}\r\n\r\n`, method);
    },
    askRaw,
    async countedDuring(work) {
      const before = await countedBy(server.url);
      await work();
      const after = [...(await countedBy(server.url))];
      const during = after.map(([outcome, count]) => [outcome, count - (before.get(outcome) ?? 0)] as const);
      return Object.fromEntries(during.filter(([, count]) => count > 0));
    },
    async close() {
      await server.kill();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** The code of a refusal. */
export function codeOf(answer: WireAnswer): string {
  const { code } = JSON.parse(textOf(answer)) as { code?: string };
  return code ?? "";
}

async function countedBy(url: string): Promise<Map<string, number>> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const lines = text.matchAll(/^latchkey_requests_total\{outcome="(\w+)"\} (\d+)$/gm);
  return new Map([...lines].map(([, outcome = "", count]) => [outcome, Number(count)]));
}
