import { LatchkeyErrorEvent } from "../events.ts";
import type { LatchkeyError } from "../latchkey-error.ts";
import { printLine } from "../map/console-line.ts";
import { refusalContent } from "./refusal-content.ts";

/** Tells the page what Google would tell it: calls its `gm_authFailure`, without arguments and once. */
export class AuthFailure {
  #isTold = false;

  /** What a map was refused; the map has printed it already. */
  onError(event: Event): void {
    if (event instanceof LatchkeyErrorEvent && REFUSED.has(event.problem.status)) this.#call();
  }

  /** What the script itself was refused, be there a map or none. */
  tell(refusal: LatchkeyError): void {
    printLine(refusalContent(refusal));
    this.#call();
  }

  #call(): void {
    if (this.#isTold) return;
    this.#isTold = true;
    const { gm_authFailure } = globalThis as { gm_authFailure?: unknown };
    if (typeof gm_authFailure === "function") gm_authFailure();
  }
}

/** What the gate says no with; a broken connection or server is no failure of the key. */
const REFUSED: ReadonlySet<number> = new Set([401, 403, 429]);
