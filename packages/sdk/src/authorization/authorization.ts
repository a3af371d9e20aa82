import type { LatchkeyError } from "../latchkey-error.ts";
import { askForToken, type AuthorizationCallback } from "./ask-for-token.ts";
import { readTimes } from "./read-times.ts";
import { refreshDelayMs } from "./refresh-delay.ts";

/** Who is told how it went. */
export type AuthorizationListener = {
  onCredential(status: "Initialized" | "Refreshed"): void;
  onFailure(error: LatchkeyError): void;
};

const NEVER = Number.POSITIVE_INFINITY;
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const ASK_AGAIN_MS = 5_000;

/** Holds the key or token in use. A token that a callback gives is asked for when it is first needed, and again before it ends; needs at the same time share one call. */
export class Authorization {
  readonly #listener: AuthorizationListener;
  readonly #former = new Set<string>();
  #callback: AuthorizationCallback | null = null;
  #credential: string | null = null;
  #dueAtMs = NEVER;
  #endsAtMs = NEVER;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: Promise<string> | null = null;

  constructor(listener: AuthorizationListener) {
    this.#listener = listener;
  }

  /** What is in hand, good or not; `""`: nothing. */
  get credential(): string {
    return this.#credential ?? "";
  }

  /** From now on this key or token is used, and no callback. */
  use(credential: string): void {
    this.#callback = null;
    this.#asking = null;
    this.#accept(credential.trim());
  }

  /** From now on tokens come from this callback. What was used until now is not used any more. */
  askBy(callback: AuthorizationCallback): void {
    this.#callback = callback;
    this.#asking = null;
    this.#retire();
    this.#credential = null;
    this.#plan(null);
  }

  /** Whether it was used here before what is used now. */
  isFormer(credential: string): boolean {
    return this.#former.has(credential);
  }

  /**
   * What a request should carry: at once where it is in hand; `null`: nothing is set. Shortly before its end a token is still handed out while
   * the next one is asked for. Rejects with a `LatchkeyError` when the callback gives none.
   */
  current(): string | null | Promise<string> {
    const callback = this.#callback;
    const nowMs = Date.now();
    if (callback === null || (this.#credential !== null && nowMs < this.#dueAtMs)) return this.#credential;
    const asking = this.#ask(callback);
    if (this.#credential === null || nowMs >= this.#endsAtMs) return asking;
    asking.catch(() => null);
    return this.#credential;
  }

  /** What to send instead of a token that the server called expired; `null` when there is nobody to ask. */
  renew(refused: string): string | null | Promise<string> {
    if (this.#credential !== null && this.#credential !== refused && this.isFormer(refused)) return this.#credential;
    return this.#callback && this.#ask(this.#callback);
  }

  #ask(callback: AuthorizationCallback): Promise<string> {
    if (this.#asking !== null) return this.#asking;
    const accept = (token: string): void => {
      if (this.#callback === callback) this.#accept(token);
    };
    const asking: Promise<string> = askForToken(callback, accept)
      .catch((error: LatchkeyError) => {
        if (this.#callback === callback && this.#credential !== null) this.#plan(ASK_AGAIN_MS);
        this.#listener.onFailure(error);
        throw error;
      })
      .finally(() => {
        if (this.#asking === asking) this.#asking = null;
      });
    this.#asking = asking;
    return asking;
  }

  #accept(credential: string): void {
    const isFirst = this.#former.size === 0 && this.#credential === null;
    if (credential !== this.#credential) this.#retire();
    this.#credential = credential;
    const times = readTimes(credential);
    const delayMs = this.#callback && refreshDelayMs(times, Date.now());
    this.#endsAtMs = delayMs === null ? NEVER : (times.expiresAtMs ?? NEVER);
    this.#plan(delayMs);
    this.#listener.onCredential(isFirst ? "Initialized" : "Refreshed");
  }

  #plan(delayMs: number | null): void {
    clearTimeout(this.#timer);
    this.#dueAtMs = delayMs === null ? NEVER : Date.now() + delayMs;
    if (delayMs === null || delayMs > LONGEST_TIMER_MS) return;
    this.#timer = setTimeout(() => {
      // A failure is told to the listener.
      if (this.#callback !== null) this.#ask(this.#callback).catch(() => null);
    }, delayMs);
  }

  #retire(): void {
    clearTimeout(this.#timer);
    if (this.#credential !== null) this.#former.add(this.#credential);
  }
}
