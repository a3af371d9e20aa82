import type { MapEventType, Map as MapLibreMap } from "maplibre-gl";
import type { Connection } from "../connection.ts";
import { LatchkeyError } from "../latchkey-error.ts";
import { findContainer } from "./find-container.ts";
import { loadMapLibre, type MapLibre } from "./load-maplibre.ts";
import type { MapOptions } from "./map-options.ts";
import { RefusalDesk } from "./refusal-desk.ts";
import { RefusalWatch } from "./refusal-watch.ts";
import { styleAddress } from "./style-address.ts";
import { loadStylesheet } from "./stylesheet.ts";
import { transformAfter } from "./transform-after.ts";

/**
 * A map of the server. It is drawn by MapLibre, which is loaded first: `ready` gives its map with all of MapLibre's methods.
 * What the server refuses is told on it in words.
 */
export class LatchkeyMap {
  /** MapLibre's map once its style is there; rejects with a `LatchkeyError` when the first try is refused, and when it is removed before. */
  readonly ready: Promise<MapLibreMap>;
  readonly #connection: Connection;
  readonly #options: MapOptions;
  readonly #container: HTMLElement;
  readonly #desk: RefusalDesk;
  readonly #removed = new AbortController();
  readonly #settle: Settle;
  #style: NonNullable<MapOptions["style"]>;
  #map: MapLibreMap | null = null;
  #watch: RefusalWatch | null = null;
  #isMaking = false;
  #waiting: ((map: MapLibreMap) => void)[] = [];

  /** Throws where the container is not on the page, or the server is not known. */
  constructor(connection: Connection, options: MapOptions) {
    this.#connection = connection;
    this.#options = options;
    this.#container = findContainer(options.container);
    this.#style = styleAddress(options.style ?? "streets", connection.server);
    this.#desk = new RefusalDesk(this.#container);
    let settle: Settle | undefined;
    this.ready = new Promise((resolve, reject) => (settle = { resolve, reject }));
    this.#settle = settle as Settle;
    // Whoever does not ask for it reads the notice.
    this.ready.catch(() => null);
    const { signal } = this.#removed;
    connection.events.addEventListener("configuration-change", () => this.#retry(), { signal });
    void this.#make();
  }

  /** MapLibre's map; `null` until MapLibre has loaded. */
  get maplibre(): MapLibreMap | null {
    return this.#map;
  }

  /** Listens to an event of the whole map, also before MapLibre has loaded. */
  on<Type extends keyof MapEventType>(type: Type, listener: (event: MapEventType[Type]) => void): this {
    return this.#do((map) => map.on(type, listener));
  }

  /** As `on`, for the next event only. */
  once<Type extends keyof MapEventType>(type: Type, listener: (event: MapEventType[Type]) => void): this {
    return this.#do((map) => map.once(type, listener));
  }

  /** Ends what `on` began. */
  off<Type extends keyof MapEventType>(type: Type, listener: (event: MapEventType[Type]) => void): this {
    return this.#do((map) => map.off(type, listener));
  }

  /** Shows another style: a name, an address, or a style. */
  setStyle(style: NonNullable<MapOptions["style"]>): this {
    this.#style = styleAddress(style, this.#connection.server);
    this.#desk.allIsWell();
    this.#map?.setStyle(this.#style);
    return this;
  }

  /** Ends the map and leaves its container empty. */
  remove(): void {
    this.#removed.abort();
    this.#settle.reject(new DOMException("The map was removed.", "AbortError"));
    this.#watch?.close();
    this.#desk.close();
    this.#map?.remove();
    this.#map = null;
    this.#waiting = [];
  }

  #do(action: (map: MapLibreMap) => unknown): this {
    if (this.#map === null) this.#waiting.push(action);
    else action(this.#map);
    return this;
  }

  async #make(): Promise<void> {
    const { server, authorization } = this.#connection;
    this.#isMaking = true;
    try {
      const [maplibre] = await Promise.all([
        this.#options.maplibre ?? loadMapLibre(server),
        authorization.current(),
        loadStylesheet(`${server}/sdk/latchkey.css`),
      ]);
      if (!this.#removed.signal.aborted) this.#draw(maplibre);
    } catch (err) {
      this.#refused(err instanceof LatchkeyError ? err : cannotDraw(err));
    }
    this.#isMaking = false;
  }

  #draw(maplibre: MapLibre): void {
    const { maplibre: _, ...options } = this.#options;
    const transformRequest = transformAfter(options.transformRequest, this.#connection);
    const map = new maplibre.Map({ ...options, container: this.#container, style: this.#style, transformRequest });
    this.#map = map;
    this.#watch = new RefusalWatch({
      map,
      connection: this.#connection,
      desk: this.#desk,
      style: () => this.#style,
      onRefused: (error) => this.#settle.reject(error),
    });
    map.once("style.load", () => this.#settle.resolve(map));
    for (const action of this.#waiting.splice(0)) action(map);
    if (this.#container.clientHeight === 0) this.#desk.passOn(NO_HEIGHT);
  }

  #refused(error: LatchkeyError): void {
    if (this.#removed.signal.aborted) return;
    this.#settle.reject(error);
    // Of a token that could not be had the page was told already.
    if (this.#desk.tell(error) && !error.code.startsWith("TOKEN_")) this.#connection.report(error);
  }

  #retry(): void {
    if (this.#map !== null) this.#watch?.retry();
    else if (!this.#isMaking) {
      this.#desk.allIsWell();
      void this.#make();
    }
  }
}

type Settle = { readonly resolve: (map: MapLibreMap) => void; readonly reject: (reason: Error) => void };

const NO_HEIGHT = new Error("The map's element has no height: give it one, for example #map { height: 100vh } in CSS.");

function cannotDraw(err: unknown): LatchkeyError {
  return new LatchkeyError({
    code: "MAP_NOT_DRAWN",
    status: 0,
    title: "The map cannot be drawn",
    detail: err instanceof Error ? err.message : String(err),
  });
}
