import type { Map as MapLibreMap, StyleSpecification } from "maplibre-gl";
import type { Connection } from "../connection.ts";
import { LatchkeyError } from "../latchkey-error.ts";
import { readProblem } from "../read-problem.ts";
import { credentialIn, ownAddress } from "../server-address.ts";
import { FailedParts, type FailedPart } from "./failed-parts.ts";
import { LONGEST_WAIT_SECONDS } from "./notice-content.ts";
import type { RefusalDesk } from "./refusal-desk.ts";

type MapError = FailedPart & { readonly error: unknown };
type WatchParts = {
  readonly map: MapLibreMap;
  readonly connection: Connection;
  readonly desk: RefusalDesk;
  /** What the map shows. */
  readonly style: () => string | StyleSpecification;
  readonly onRefused: (error: LatchkeyError) => void;
};
type AjaxError = { readonly status: number; readonly url: string; readonly body: Blob };

const MOST_ROUNDS = 10;

/** Listens to what MapLibre could not load: renews a token that is over, waits where the server says when to come back, and tells the rest. */
export class RefusalWatch {
  readonly #map: MapLibreMap;
  readonly #parts: WatchParts;
  readonly #failed = new FailedParts();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #rounds = 0;
  /** The token that was renewed last without anything having come since. */
  #renewedFrom: string | null = null;

  constructor(parts: WatchParts) {
    this.#parts = parts;
    this.#map = parts.map;
    this.#map.on("error", (event) => void this.#onError(event as MapError));
    this.#map.on("sourcedata", (event) => {
      const { sourceId, tile } = event as FailedPart & { tile?: { hasData(): boolean } };
      if (tile?.hasData() !== true) return;
      this.#failed.remove({ sourceId, tile });
      this.#renewedFrom = null;
      // As long as parts come, the server's own word is wait enough.
      this.#rounds = 0;
      parts.desk.mapIsAlive();
    });
    this.#map.on("idle", () => this.#onIdle());
  }

  /** Something has changed: asks again for whatever was not had. */
  retry(): void {
    if (this.#failed.isEmpty) return;
    this.#rounds = 0;
    this.#parts.desk.allIsWell();
    this.#reload();
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  async #onError(event: MapError): Promise<void> {
    const { connection, desk } = this.#parts;
    const { error } = event;
    const isToken = error instanceof LatchkeyError;
    if (!isToken && !(isAjaxError(error) && ownAddress(error.url, connection.server, document.baseURI) !== null))
      return desk.passOn(error);
    this.#failed.add(event, isToken ? null : error.url, this.#parts.style());
    const refusal = isToken ? error : readProblem({ status: error.status, text: await error.body.text() });
    if (refusal.code === "TOKEN_EXPIRED" && !isToken && (await this.#renewed(credentialIn(error.url))))
      return this.#reloadSoon(0);
    // Of a token that could not be had the page was told already.
    if (desk.tell(refusal) && !isToken) connection.report(refusal);
    this.#parts.onRefused(refusal);
    const { retryAfterSeconds } = refusal;
    if (retryAfterSeconds === null || retryAfterSeconds > LONGEST_WAIT_SECONDS || this.#rounds >= MOST_ROUNDS) return;
    this.#reloadSoon(retryAfterSeconds + this.#rounds);
  }

  /** Whether there is another token than the refused one to try with; once, until something has come. */
  async #renewed(refused: string): Promise<boolean> {
    const { authorization } = this.#parts.connection;
    const isNext = this.#renewedFrom !== null && this.#renewedFrom !== refused && !authorization.isFormer(refused);
    if (isNext) return false;
    this.#renewedFrom = refused;
    try {
      const token = await authorization.renew(refused);
      return token !== null && token !== refused;
    } catch {
      return false;
    }
  }

  // Many tiles fail at once: they are asked for again at once.
  #reloadSoon(seconds: number): void {
    this.#timer ??= setTimeout(() => {
      this.#rounds += 1;
      this.#reload();
    }, seconds * 1_000);
  }

  #reload(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#failed.reload(this.#map, this.#parts.style());
    // What failed may have come already: then nothing but this makes the map idle once more, and the notice go.
    this.#map.triggerRepaint();
  }

  #onIdle(): void {
    if (!this.#failed.isEmpty || this.#timer !== undefined || !this.#map.isStyleLoaded()) return;
    this.#rounds = 0;
    this.#parts.desk.allIsWell();
  }
}

function isAjaxError(error: unknown): error is AjaxError {
  return error instanceof Error && "url" in error && "body" in error && error.body instanceof Blob;
}
