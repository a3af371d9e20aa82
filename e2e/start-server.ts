import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A running server of the product, started as a person would start it, with a data directory of its own. */
export type RunningServer = {
  readonly baseUrl: string;
  readonly rootToken: string;
  readonly dataDir: string;
  readonly process: ChildProcess;
  /** Everything it printed so far, both streams. */
  output(): string;
  /** Calls the management API as root; throws when the answer is not 2xx. */
  api<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** Ends it (politely, or with `SIGKILL`) and keeps its data. */
  stop(signal?: NodeJS.Signals): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

export type ServerOptions = {
  readonly dataDir?: string;
  readonly port?: number;
  /** What `LATCHKEY_CONFIG` shall say. */
  readonly configText?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly nodeFlags?: readonly string[];
};

const MAIN = fileURLToPath(new URL("../packages/server/src/main.ts", import.meta.url));
const ROOT_TOKEN = "root-token-of-the-tests-0123456789";
const START_LIMIT_MS = 45_000;

/** Starts `main.ts` on a free port and resolves once `/readyz` says yes. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), "latchkey-")));
  const port = options.port ?? (await freePort());
  const configFile = join(dataDir, "test-config.json");
  if (options.configText !== undefined) await writeFile(configFile, options.configText);
  const env = {
    ...cleanEnvironment(),
    PORT: String(port),
    LATCHKEY_DATA_DIR: dataDir,
    LATCHKEY_ROOT_TOKEN: ROOT_TOKEN,
    ...(options.configText === undefined ? {} : { LATCHKEY_CONFIG: configFile }),
    ...options.env,
  };
  const child = spawn(process.execPath, [...(options.nodeFlags ?? []), MAIN], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const baseUrl = `http://127.0.0.1:${port}`;
  await untilReady(baseUrl, child, () => text);

  async function stop(signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, "exit");
    child.kill(signal);
    await exited;
  }

  return {
    baseUrl,
    rootToken: ROOT_TOKEN,
    dataDir,
    process: child,
    output: () => text,
    api: (method, path, body) => callApi(baseUrl, method, path, body),
    stop,
    async [Symbol.asyncDispose]() {
      await stop();
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

async function untilReady(baseUrl: string, child: ChildProcess, output: () => string): Promise<void> {
  const until = Date.now() + START_LIMIT_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the server stopped at start:\n${output()}`);
    const ready = await fetch(`${baseUrl}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`the server was not ready in ${START_LIMIT_MS} ms:\n${output()}`);
}

async function callApi<T>(baseUrl: string, method: string, path: string, body: unknown): Promise<T> {
  const headers: Record<string, string> = { Authorization: `Bearer ${ROOT_TOKEN}` };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  const response = await fetch(`${baseUrl}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

// The environment of whoever runs the tests must not steer the server under test.
function cleanEnvironment(): NodeJS.ProcessEnv {
  const names = new Set(["PORT", "HOST", "DATABASE_URL", "REDIS_URL"]);
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith("LATCHKEY_") && !names.has(name)),
  );
}
