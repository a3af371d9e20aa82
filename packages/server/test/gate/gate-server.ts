import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { z } from "zod";
import { latchkeyCommand } from "../crash/latchkey-command.ts";
import { type ServerProcess, startServer } from "../crash/server-process.ts";

/** What the gate said: `code` and `detail` of a refusal, `null` where it admitted. */
type GateAnswer = { readonly status: number; readonly code: string | null; readonly detail: string | null };

type Headers = Readonly<Record<string, string>>;

/** A running server with a record of its own, and a client for each of its doors. */
export type GateServer = {
  /** Calls the management API as root below `/api/v1`; throws when the answer is not 2xx. */
  api(method: string, path: string, body?: unknown): Promise<unknown>;
  /** The same, whatever the answer is. */
  call(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  /** Calls the management API without root's token, with these headers alone. */
  open(method: string, path: string, headers: Headers): Promise<{ status: number; body: unknown }>;
  /** Asks the gate. The server takes this machine for a trusted proxy: `X-Forwarded-For` says who asks. */
  ask(path: string, headers?: Readonly<Record<string, string>>): Promise<GateAnswer>;
  /** What the gate answers to a request that it admits, as text. */
  read(path: string, headers?: Readonly<Record<string, string>>): Promise<string>;
  /** Where the server is now. */
  url(): string;
  readonly rootToken: string;
  /** Kills the server as the kernel would and starts it again on the same record. */
  killAndRestart(): Promise<void>;
  /** Ends the server and removes its record. */
  remove(): Promise<void>;
};

const ROOT_TOKEN = "root-token-of-the-gate-tests-0123456789";
const Refusal = z.object({ code: z.string(), detail: z.string() });

/** Starts a server on SQLite, or on a new database of the PostgreSQL at `postgresUrl`. */
export async function startGateServer(
  postgresUrl: string | null = null,
  configured: Readonly<Record<string, string>> = {},
): Promise<GateServer> {
  const directory = await mkdtemp(join(tmpdir(), "latchkey-gate-"));
  const database = postgresUrl === null ? null : await createDatabase(postgresUrl);
  const { command, environment } = latchkeyCommand(directory, ROOT_TOKEN);
  const more = {
    LATCHKEY_TRUSTED_PROXIES: "127.0.0.1",
    ...configured,
    ...(database === null ? {} : { DATABASE_URL: database.url }),
  };
  const start = () => startServer({ command, environment: { ...environment, ...more } });
  let server: ServerProcess = await start();
  const agent = new Agent({ keepAlive: true });

  const send = async (method: string, path: string, headers: Headers, body?: unknown) => {
    const response = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === "" ? null : JSON.parse(text) };
  };
  const asRoot = { authorization: `Bearer ${ROOT_TOKEN}`, "content-type": "application/json" };
  const call: GateServer["call"] = (method, path, body) => send(method, path, asRoot, body);

  return {
    call,
    open: send,
    async api(method, path, body) {
      const answer = await call(method, path, body);
      if (answer.status < 300) return answer.body;
      throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    },
    ask: (path, headers = {}) => ask(`${server.url}${path}`, agent, headers),
    async read(path, headers = {}) {
      const response = await fetch(`${server.url}${path}`, { headers });
      if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
      return response.text();
    },
    url: () => server.url,
    rootToken: ROOT_TOKEN,
    async killAndRestart() {
      await server.kill();
      server = await start();
    },
    async remove() {
      agent.destroy();
      await server.kill();
      await database?.drop();
      await rm(directory, { recursive: true });
    },
  };
}

function ask(url: string, agent: Agent, headers: Readonly<Record<string, string>>): Promise<GateAnswer> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => resolve(answerOf(response.statusCode ?? 0, Buffer.concat(chunks))));
    });
    request.on("error", reject);
  });
}

function answerOf(status: number, body: Buffer): GateAnswer {
  if (status < 400) return { status, code: null, detail: null };
  return { status, ...Refusal.parse(JSON.parse(body.toString())) };
}

async function createDatabase(url: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `latchkey_gate_${randomBytes(8).toString("hex")}`;
  await execute(url, `create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { url: own.href, drop: () => execute(url, `drop database ${name} with (force)`) };
}

async function execute(connectionString: string, statement: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
