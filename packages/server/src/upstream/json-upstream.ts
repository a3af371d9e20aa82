import { Pool } from "undici";

/** How long an engine may take, how much it may say, and how much may be asked of it at once. */
export type UpstreamLimits = {
  readonly timeoutMs: number;
  readonly maxBodyBytes: number;
  /** Requests on their way to the engine; more wait. */
  readonly concurrency: number;
  /** Requests that may wait; more are told to come again. */
  readonly waiting: number;
};

/** A request to an engine; `path` starts with a slash, and a `body` is sent as JSON. */
export type UpstreamQuestion = { readonly path: string; readonly body?: object };

/** What came back as JSON, whatever its status below 500 is; `unavailable`: nothing that can be used came in time. */
export type UpstreamAnswer =
  | { readonly kind: "answered"; readonly status: number; readonly json: unknown }
  | { readonly kind: "busy" | "unavailable" };

/** What routing engines are asked with when nothing else is said. */
export const ROUTING_LIMITS: UpstreamLimits = Object.freeze({
  timeoutMs: 10_000,
  maxBodyBytes: 8 * 1024 * 1024,
  concurrency: 16,
  waiting: 64,
});

/**
 * A server that answers JSON, asked with nothing but the question: no key, no header and no address of whoever asks us.
 * Redirects are not followed, so that it cannot send us elsewhere. Never rejects.
 */
export class JsonUpstream {
  readonly #pool: Pool;
  readonly #prefix: string;
  readonly #limits: UpstreamLimits;
  readonly #onProblem: (text: string) => void;
  #underway = 0;
  #isTold = false;

  constructor(parts: {
    readonly url: string;
    readonly limits: UpstreamLimits;
    /** Told in a sentence when the server stops answering, once until it answers again. */
    readonly onProblem: (text: string) => void;
  }) {
    const { origin, pathname } = new URL(parts.url);
    const { timeoutMs, concurrency } = parts.limits;
    this.#pool = new Pool(origin, {
      connections: concurrency,
      connect: { timeout: timeoutMs },
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    });
    this.#prefix = pathname.replace(/\/$/, "");
    this.#limits = parts.limits;
    this.#onProblem = parts.onProblem;
  }

  async ask(question: UpstreamQuestion): Promise<UpstreamAnswer> {
    if (this.#underway >= this.#limits.concurrency + this.#limits.waiting) return { kind: "busy" };
    this.#underway += 1;
    try {
      const answered = await this.#send(question);
      this.#isTold = false;
      return answered;
    } catch (err) {
      if (!this.#isTold) this.#onProblem(err instanceof Error ? err.message : String(err));
      this.#isTold = true;
      return { kind: "unavailable" };
    } finally {
      this.#underway -= 1;
    }
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }

  async #send({ path, body }: UpstreamQuestion): Promise<UpstreamAnswer> {
    const headers = { accept: "application/json" };
    const { statusCode, body: stream } = await this.#pool.request({
      path: `${this.#prefix}${path}`,
      signal: AbortSignal.timeout(this.#limits.timeoutMs),
      ...(body === undefined
        ? { method: "GET", headers }
        : {
            method: "POST",
            headers: { ...headers, "content-type": "application/json" },
            body: JSON.stringify(body),
          }),
    });
    const text = await readText(stream, this.#limits.maxBodyBytes);
    const isUsable = (statusCode >= 200 && statusCode < 300) || (statusCode >= 400 && statusCode < 500);
    if (!isUsable) throw new Error(`it answered with the status ${statusCode}`);
    const json: unknown = JSON.parse(text);
    return { kind: "answered", status: statusCode, json };
  }
}

async function readText(stream: AsyncIterable<Buffer>, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new Error(`its answer is longer than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
