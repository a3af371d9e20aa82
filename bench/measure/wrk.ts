import { spawn } from "node:child_process";

/** What one run of wrk measured; latencies in milliseconds. */
export type Load = {
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly errors: number;
};

export type LoadOptions = {
  readonly url: string;
  readonly headers: readonly string[];
  readonly seconds: number;
  readonly connections: number;
};

/** Puts one thread of wrk on a URL and reads what it says. */
export async function wrk({ url, headers, seconds, connections }: LoadOptions): Promise<Load> {
  const args = [
    "-t1",
    `-c${connections}`,
    `-d${seconds}`,
    "--latency",
    ...headers.flatMap((header) => ["-H", header]),
    url,
  ];
  const text = await run("wrk", args);
  const non2xx = Number(/Non-2xx or 3xx responses: (\d+)/.exec(text)?.[1] ?? 0);
  const socket = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(text)?.slice(1) ?? [];
  return {
    requestsPerSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(text)?.[1] ?? 0),
    p50Ms: milliseconds(/50%\s+(\S+)/.exec(text)?.[1]),
    p99Ms: milliseconds(/99%\s+(\S+)/.exec(text)?.[1]),
    errors: non2xx + socket.reduce((sum, count) => sum + Number(count), 0),
  };
}

function milliseconds(text: string | undefined): number {
  const [, value, unit] = /^([\d.]+)(us|ms|s)$/.exec(text ?? "") ?? [];
  return Number(value) * ({ us: 0.001, ms: 1, s: 1000 }[unit ?? "ms"] ?? 1);
}

function run(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
    let text = "";
    child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
    child.on("error", () => reject(new Error(`${command} is not installed: apt-get install ${command}`)));
    child.on("exit", () => resolve(text));
  });
}
