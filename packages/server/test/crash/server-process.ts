import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** How to start the server under test; it must print `serves at <url>` and answer /readyz. */
export type ServerCommand = {
  /** The program and its arguments. */
  readonly command: readonly [string, ...string[]];
  readonly environment: Readonly<Record<string, string>>;
};

/** A running server. */
export type ServerProcess = {
  readonly url: string;
  /** Everything it printed so far, both streams. */
  said(): string;
  /** Kills it as the kernel would, and resolves when it is gone. */
  kill(): Promise<void>;
};

/** Starts the server and resolves when it is ready; rejects with what it said when it ends before. */
export async function startServer({ command, environment }: ServerCommand): Promise<ServerProcess> {
  const [program, ...args] = command;
  const child = spawn(program, args, {
    env: { PATH: process.env["PATH"], ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const gone = once(child, "exit");
  const said: string[] = [];
  const url = await addressOf(child, said);
  const ready = await fetch(`${url}/readyz`);
  if (!ready.ok) throw new Error(`/readyz answered ${ready.status}: ${await ready.text()}`);
  return {
    url,
    said: () => said.join(""),
    async kill() {
      child.kill("SIGKILL");
      await gone;
    },
  };
}

function addressOf({ stdout, stderr }: ChildProcess, said: string[]): Promise<string> {
  if (stdout === null || stderr === null) throw new Error("The server's output is not piped.");
  stderr.setEncoding("utf8").on("data", (text: string) => said.push(text));
  return new Promise((resolve, reject) => {
    const lines = createInterface(stdout);
    lines.on("line", (line) => {
      said.push(`${line}\n`);
      const url = /serves at (\S+)/.exec(line)?.[1];
      if (url !== undefined) resolve(url);
    });
    lines.on("close", () => reject(new Error(`The server ended before it was ready:\n${said.join("")}`)));
  });
}
