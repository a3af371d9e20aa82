import { type Load, type LoadOptions, wrk } from "./wrk.ts";

/** One of the two that are compared. */
export type Contender = { readonly name: string; readonly url: string; readonly headers: readonly string[] };

/** What two contenders did, by turns in the same run: the ratio is the median of the rounds' own ratios. */
export type Comparison = {
  readonly ratio: number;
  readonly ours: Load;
  readonly rival: Load;
  readonly rounds: readonly number[];
};

const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 5);
const SECONDS = Number(process.env["BENCH_SECONDS"] ?? 3);
const CONNECTIONS = 32;

/** Measures both by turns, so that whatever else the machine does hits both alike. */
export async function sideBySide(ours: Contender, rival: Contender): Promise<Comparison> {
  const pairs: { ours: Load; rival: Load }[] = [];
  await Promise.all([measure(ours, 1), measure(rival, 1)]);
  for (let round = 0; round < ROUNDS; round++) {
    const first = round % 2 === 0 ? ours : rival;
    const one = await measure(first, SECONDS);
    const two = await measure(first === ours ? rival : ours, SECONDS);
    pairs.push(first === ours ? { ours: one, rival: two } : { ours: two, rival: one });
  }
  const rounds = pairs.map((pair) => pair.ours.requestsPerSecond / pair.rival.requestsPerSecond);
  return {
    ratio: median(rounds),
    ours: middle(pairs.map((pair) => pair.ours)),
    rival: middle(pairs.map((pair) => pair.rival)),
    rounds,
  };
}

async function measure({ name, url, headers }: Contender, seconds: number): Promise<Load> {
  const options: LoadOptions = { url, headers, seconds, connections: CONNECTIONS };
  const load = await wrk(options);
  if (load.errors > 0) throw new Error(`${name} answered ${load.errors} requests with an error`);
  return load;
}

function middle(loads: readonly Load[]): Load {
  return {
    requestsPerSecond: median(loads.map((load) => load.requestsPerSecond)),
    p50Ms: median(loads.map((load) => load.p50Ms)),
    p99Ms: median(loads.map((load) => load.p99Ms)),
    errors: 0,
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
