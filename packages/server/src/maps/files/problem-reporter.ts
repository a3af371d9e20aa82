/** Tells the operator each problem once, not at every look at the disk or at every request. */
export class ProblemReporter {
  readonly #say: (text: string) => void;
  readonly #nowMs: () => number;
  readonly #saidAtMs = new Map<string, number>();
  #standing: ReadonlySet<string> = new Set();

  constructor(say: (text: string) => void, nowMs: () => number) {
    this.#say = say;
    this.#nowMs = nowMs;
  }

  /** All problems that there are now: those that were not there before are told. */
  standing(problems: readonly string[]): void {
    for (const problem of new Set(problems)) if (!this.#standing.has(problem)) this.#say(problem);
    this.#standing = new Set(problems);
  }

  /** A problem that a request met: told unless the same was told within the last minute. */
  passing(problem: string): void {
    const nowMs = this.#nowMs();
    for (const [text, saidAtMs] of this.#saidAtMs) if (nowMs - saidAtMs >= REPEAT_AFTER_MS) this.#saidAtMs.delete(text);
    if (this.#saidAtMs.has(problem)) return;
    this.#saidAtMs.set(problem, nowMs);
    this.#say(problem);
  }
}

const REPEAT_AFTER_MS = 60_000;
