import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { freePort } from "../e2e/start-server.ts";
import { startNginx } from "./rivals/nginx.ts";

/** A rival that listens, and how to end it. */
export type Rival = { readonly baseUrl: string; stop(): void };

/** A bare `node:http` server that sends the file for every request. */
export async function startBareNode(tileFile: string): Promise<Rival> {
  const port = await freePort();
  return listening(port, [spawnNode("bare-node.ts", String(port), tileFile)]);
}

/** nginx with one worker that sends the file as it is. */
export async function startNginxFile(tileFile: string): Promise<Rival> {
  const port = await freePort();
  return listening(port, [startNginx({ port, tile: tileFile, authPort: null })]);
}

/** nginx that sends the file after a bare Node server said yes: what people do today. */
export async function startNginxAuthRequest(tileFile: string): Promise<Rival> {
  const [port, authPort] = [await freePort(), await freePort()];
  return listening(port, [
    spawnNode("yes-server.ts", String(authPort)),
    startNginx({ port, tile: tileFile, authPort }),
  ]);
}

function spawnNode(rival: string, ...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [join(import.meta.dirname, "rivals", rival), ...args], { stdio: "inherit" });
}

async function listening(port: number, processes: readonly ChildProcess[]): Promise<Rival> {
  const baseUrl = `http://127.0.0.1:${port}`;
  const until = Date.now() + 10_000;
  for (;;) {
    const status = await fetch(`${baseUrl}/tile.pbf`, { headers: { "Accept-Encoding": "identity" } }).then(
      async (response) => (await response.body?.cancel(), response.status),
      () => 0,
    );
    if (status === 200) break;
    if (Date.now() > until) throw new Error(`a rival did not start (last status ${status})`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { baseUrl, stop: () => processes.forEach((process) => process.kill()) };
}
