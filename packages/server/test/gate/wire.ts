import { once } from "node:events";
import { connect } from "node:net";
import { gunzipSync } from "node:zlib";

/** An answer as it came over the wire. */
export type WireAnswer = {
  readonly status: number;
  /** The status line and the headers, in lower case. */
  readonly head: string;
  readonly body: Buffer;
};

/** Cuts what a server sends into answers; it must be told the method of each request, in order. */
export class WireReader {
  #rest: Buffer = Buffer.alloc(0);
  readonly #methods: string[] = [];

  asked(method: string): void {
    this.#methods.push(method);
  }

  /** Answers that are complete now. */
  read(chunk: Buffer): WireAnswer[] {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const answers: WireAnswer[] = [];
    for (let answer = this.#next(); answer !== null; answer = this.#next()) answers.push(answer);
    return answers;
  }

  /** Bytes that belong to no complete answer. */
  get left(): number {
    return this.#rest.length;
  }

  #next(): WireAnswer | null {
    const end = this.#rest.indexOf("\r\n\r\n");
    if (end < 0) return null;
    const head = this.#rest.toString("latin1", 0, end).toLowerCase();
    const status = Number(/^http\/1\.[01] (\d{3})/.exec(head)?.[1]);
    if (!Number.isInteger(status)) throw new Error(`this is no answer: ${JSON.stringify(head.slice(0, 200))}`);
    const read = this.#body(head, status, end + 4);
    if (read === null) return null;
    this.#rest = this.#rest.subarray(read.end);
    if (status < 200) return this.#next();
    this.#methods.shift();
    return { status, head, body: read.body };
  }

  #body(head: string, status: number, start: number): { body: Buffer; end: number } | null {
    const isEmpty = status < 200 || status === 204 || status === 304 || this.#methods[0] === "HEAD";
    if (isEmpty) return { body: Buffer.alloc(0), end: start };
    if (head.includes("transfer-encoding: chunked")) return readChunks(this.#rest, start);
    const end = start + Number(/\r\ncontent-length: (\d+)/.exec(head)?.[1] ?? 0);
    return end > this.#rest.length ? null : { body: this.#rest.subarray(start, end), end };
  }
}

function readChunks(bytes: Buffer, start: number): { body: Buffer; end: number } | null {
  const chunks: Buffer[] = [];
  for (let at = start; ;) {
    const lineEnd = bytes.indexOf("\r\n", at);
    if (lineEnd < 0) return null;
    const size = Number.parseInt(bytes.toString("latin1", at, lineEnd), 16);
    const end = lineEnd + 2 + size + 2;
    if (end > bytes.length) return null;
    if (size === 0) return { body: Buffer.concat(chunks), end };
    chunks.push(bytes.subarray(lineEnd + 2, end - 2));
    at = end;
  }
}

/** The value of a header, or `null`. */
export function headerOf({ head }: Pick<WireAnswer, "head">, name: string): string | null {
  const start = head.indexOf(`\r\n${name}: `);
  if (start < 0) return null;
  const end = head.indexOf("\r\n", start + 2);
  return head.slice(start + name.length + 4, end < 0 ? undefined : end);
}

/** The body as text, expanded where it came compressed. */
export function textOf(answer: WireAnswer): string {
  return (headerOf(answer, "content-encoding") === "gzip" ? gunzipSync(answer.body) : answer.body).toString("utf8");
}

/** What a server sent on a connection, and whether it closed it. */
export type Conversation = { readonly answers: readonly WireAnswer[]; readonly closed: boolean };

/** Sends bytes on a connection of their own; ends with as many answers as `methods` names, with the server's close, or after `limitMs`. */
export async function converse(
  port: number,
  bytes: Buffer | string,
  { methods = ["GET"], limitMs = 2_000 }: { readonly methods?: readonly string[]; readonly limitMs?: number } = {},
): Promise<Conversation> {
  const socket = connect({ port, host: "127.0.0.1" });
  const reader = new WireReader();
  for (const method of methods) reader.asked(method);
  const answers: WireAnswer[] = [];
  const ended = Promise.withResolvers<boolean>();
  socket.on("data", (chunk) => {
    answers.push(...reader.read(chunk));
    if (answers.length >= methods.length) ended.resolve(false);
  });
  socket.on("error", () => ended.resolve(true)).on("close", () => ended.resolve(true));
  socket.setTimeout(limitMs, () => ended.resolve(false));
  await Promise.race([once(socket, "connect"), ended.promise]);
  socket.write(typeof bytes === "string" ? Buffer.from(bytes, "latin1") : bytes);
  const closed = await ended.promise;
  socket.destroy();
  return { answers, closed };
}
