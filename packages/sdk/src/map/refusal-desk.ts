import type { LatchkeyError } from "../latchkey-error.ts";
import { printLine } from "./console-line.ts";
import { Notice } from "./notice.ts";
import { noticeContent } from "./notice-content.ts";

/** Tells what a map was refused, on the map and in the console, each refusal once. */
export class RefusalDesk {
  readonly #notice: Notice;
  readonly #told = new Set<string>();
  #isAlive = false;

  constructor(container: HTMLElement) {
    this.#notice = new Notice(container);
  }

  /** Shows a refusal, unless it was shown already; answers whether it was new. */
  tell(error: LatchkeyError): boolean {
    if (this.#told.has(error.code)) return false;
    this.#told.add(error.code);
    const content = noticeContent(error, new Date());
    this.#notice.show(content, this.#isAlive ? "line" : "card");
    printLine(content);
    return true;
  }

  /** An error that is none of Latchkey's, as MapLibre prints it where nobody listens. */
  passOn(error: unknown): void {
    // oxlint-disable-next-line no-console -- MapLibre's own words, which listening to it would hide.
    console.error(error);
  }

  /** Something is drawn: from now on nothing covers it. */
  mapIsAlive(): void {
    if (this.#isAlive) return;
    this.#isAlive = true;
    this.#notice.shrink();
  }

  /** What was refused has come after all, or may come now. */
  allIsWell(): void {
    if (this.#told.size === 0) return;
    this.#told.clear();
    this.#notice.hide();
  }

  close(): void {
    this.#notice.close();
  }
}
