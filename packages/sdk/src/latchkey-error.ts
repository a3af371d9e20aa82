/** What the server saw of a request that it refused. */
export type Observed = {
  readonly origin: string | null;
  readonly ip: string | null;
  readonly userAgent: string | null;
};

/** A refusal as the server words it (RFC 9457), or what the SDK found out by itself. */
export type Problem = {
  /** `ORIGIN_NOT_ALLOWED`, `RATE_LIMITED` ...; of the SDK itself: `NETWORK_ERROR`, `TOKEN_TIMEOUT` ... */
  readonly code: string;
  /** The HTTP status; 0 where there was no answer. */
  readonly status: number;
  readonly title: string;
  /** One sentence that says what to do. */
  readonly detail: string;
  /** A page about the code. */
  readonly type?: string | null;
  readonly observed?: Observed | null;
  /** Stands in the server's log. */
  readonly requestId?: string | null;
  readonly retryAfterSeconds?: number | null;
};

/** Why a map, a place or a token could not be had. `message` is the problem's `detail`. */
export class LatchkeyError extends Error {
  override readonly name = "LatchkeyError";
  readonly code: string;
  /** The HTTP status; 0 where there was no answer. */
  readonly status: number;
  readonly title: string;
  /** One sentence that says what to do. */
  readonly detail: string;
  /** The address of a page about the code, or `null`. */
  readonly type: string | null;
  /** What the server saw of the request, where that was looked at. */
  readonly observed: Observed | null;
  /** Stands in the server's log. */
  readonly requestId: string | null;
  /** When it may go on, where the server knows. */
  readonly retryAfterSeconds: number | null;

  constructor(problem: Problem) {
    super(problem.detail);
    this.code = problem.code;
    this.status = problem.status;
    this.title = problem.title;
    this.detail = problem.detail;
    this.type = problem.type ?? null;
    this.observed = problem.observed ?? null;
    this.requestId = problem.requestId ?? null;
    this.retryAfterSeconds = problem.retryAfterSeconds ?? null;
  }
}
