import { connect, type Socket } from "node:net";
import type { GatedWorld } from "../gate/gated-world.ts";
import { converse, type WireAnswer, WireReader } from "../gate/wire.ts";
import { type FuzzRequest, fuzzRequest } from "./fuzz-request.ts";
import { judge } from "./judge.ts";

/** A run: so many requests of a seed, over keep-alive connections with so many requests under way on each. */
export type FuzzOptions = {
  readonly port: number;
  readonly world: GatedWorld;
  /** The bytes of a tile behind the gate. */
  readonly tile: Buffer;
  readonly seed: number;
  readonly requests: number;
  readonly connections: number;
  readonly depth: number;
  readonly onProgress?: (done: number) => void;
};

/** What was seen. */
export type FuzzReport = {
  requests: number;
  /** Requests with a good head and a bad body whose connection the server ended: they may have been counted before. */
  cut: number;
  /** Answers by status. */
  readonly statuses: Map<number, number>;
  /** Answers of the gate that it counts, and how many of them let somebody in. */
  gates: number;
  admitted: number;
  /** Requests that broke a law, the first few in full. */
  faults: number;
  readonly examples: string[];
};

const MOST_EXAMPLES = 20;
const ALONE_LIMIT_MS = 500;
/** What the HTTP parser of node itself answers. */
const BARE = /^http\/1\.1 4\d\d [\w ]+\r\nconnection: close$/;

/** Sends every request of the run and holds each answer against its law. */
export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const report: FuzzReport = {
    requests: 0,
    cut: 0,
    statuses: new Map(),
    gates: 0,
    admitted: 0,
    faults: 0,
    examples: [],
  };
  let next = 0;
  const take = (): FuzzRequest | null =>
    next >= options.requests ? null : fuzzRequest(options.world, options.seed, next++);
  const see = (request: FuzzRequest, answer: WireAnswer | null): void => note(options, report, request, answer);
  await Promise.all(Array.from({ length: options.connections }, () => work(options, take, see)));
  return report;
}

/** One line of requests: those that share a connection in batches, those that may break it alone. */
async function work(
  { port, depth }: FuzzOptions,
  take: () => FuzzRequest | null,
  see: (request: FuzzRequest, answer: WireAnswer | null) => void,
): Promise<void> {
  const line = new Line(port);
  for (let isMore = true; isMore;) {
    const batch: FuzzRequest[] = [];
    let alone: FuzzRequest | null = null;
    while (batch.length < depth && alone === null) {
      const request = take();
      if (request === null) isMore = false;
      if (request === null) break;
      if (request.isAlone) alone = request;
      else batch.push(request);
    }
    if (batch.length > 0) await line.ask(batch, see);
    if (alone !== null) {
      const { answers } = await converse(port, alone.bytes, { methods: [alone.method], limitMs: ALONE_LIMIT_MS });
      see(alone, answers[0] ?? null);
    }
  }
  line.close();
}

/** A connection that is opened again when the server ends it. */
class Line {
  readonly #port: number;
  #socket: Socket | null = null;
  #reader = new WireReader();

  constructor(port: number) {
    this.#port = port;
  }

  /** Sends requests at once; an answer is `null` when the connection ended before it. */
  async ask(
    batch: readonly FuzzRequest[],
    see: (request: FuzzRequest, answer: WireAnswer | null) => void,
  ): Promise<void> {
    const socket = (this.#socket ??= this.#open());
    for (const { method } of batch) this.#reader.asked(method);
    let answered = 0;
    await new Promise<void>((resolve) => {
      const end = (): void => {
        socket.off("data", read).off("close", end);
        resolve();
      };
      const read = (chunk: Buffer): void => {
        for (const answer of this.#reader.read(chunk)) {
          const request = batch[answered++];
          if (request === undefined) throw new Error("an answer came that nobody asked for");
          see(request, answer);
        }
        if (answered === batch.length) end();
      };
      socket.on("data", read).on("close", end);
      socket.write(Buffer.concat(batch.map(({ bytes }) => bytes)));
    });
    if (answered < batch.length) this.#socket = null;
    for (const request of batch.slice(answered)) see(request, null);
  }

  close(): void {
    this.#socket?.destroy();
  }

  #open(): Socket {
    this.#reader = new WireReader();
    const socket = connect({ port: this.#port, host: "127.0.0.1" }).setNoDelay(true);
    return socket
      .on("error", () => {})
      .on("close", () => {
        if (this.#socket === socket) this.#socket = null;
      });
  }
}

function note(options: FuzzOptions, report: FuzzReport, request: FuzzRequest, answer: WireAnswer | null): void {
  report.requests += 1;
  if (report.requests % 10_000 === 0) options.onProgress?.(report.requests);
  const isBare = answer === null || BARE.test(answer.head);
  if (isBare && request.isCutShort) report.cut += 1;
  if (isBare && !request.isAlone) fail(options, report, request, "a connection that the server ended", answer);
  if (answer === null) return;
  report.statuses.set(answer.status, (report.statuses.get(answer.status) ?? 0) + 1);
  const { isGates, isAdmitted, fault } = judge(request, answer, options.tile);
  if (isGates) report.gates += 1;
  if (isAdmitted) report.admitted += 1;
  if (fault !== null) fail(options, report, request, fault, answer);
}

function fail(
  { seed }: FuzzOptions,
  report: FuzzReport,
  request: FuzzRequest,
  fault: string,
  answer: WireAnswer | null,
): void {
  report.faults += 1;
  if (report.examples.length >= MOST_EXAMPLES) return;
  const sent = JSON.stringify(request.bytes.toString("latin1").slice(0, 2_000));
  const got =
    answer === null ? "nothing" : JSON.stringify(`${answer.head}\n\n${answer.body.toString("utf8").slice(0, 300)}`);
  report.examples.push(
    `${fault}: seed ${seed}, request ${request.index} (law: ${request.law})\n  sent ${sent}\n  got ${got}`,
  );
}
