import type { AuthorizationCallback } from "./authorization/ask-for-token.ts";
import { Connection, type TransformedRequest } from "./connection.ts";
import type { LatchkeyEvents } from "./events.ts";
import { LatchkeyError } from "./latchkey-error.ts";
import { LatchkeyMap } from "./map/latchkey-map.ts";
import type { MapOptions } from "./map/map-options.ts";
import { geocode, type GeocodeOptions, reverseGeocode, type ReverseGeocodeOptions } from "./places/geocode.ts";
import type { PlaceCollection } from "./places/place-collection.ts";
import type { LngLat, PlaceOptions } from "./places/place-options.ts";
import { type PlaceDetails, PlaceSearch, type SearchResult } from "./places/place-search.ts";

/** How tokens are had: in the way of MapKit JS. */
export type InitOptions = {
  /** Called when a token is first needed and before it ends. */
  readonly authorizationCallback: AuthorizationCallback;
};

/** What a page does with a Latchkey server. */
export class Latchkey {
  /** `new latchkey.Map({ container, style, center, zoom })`. */
  readonly Map: new (options: MapOptions) => LatchkeyMap;
  /** What calls reject with. */
  readonly LatchkeyError = LatchkeyError;
  readonly #connection: Connection;
  readonly #search: PlaceSearch;

  constructor(baseUrl: string | null) {
    const connection = new Connection(baseUrl);
    this.#connection = connection;
    this.#search = new PlaceSearch(connection);
    this.Map = class extends LatchkeyMap {
      constructor(options: MapOptions) {
        super(connection, options);
      }
    };
  }

  /** A public key or a token; `""` before one is set. */
  get accessToken(): string {
    return this.#connection.authorization.credential;
  }

  set accessToken(credential: string) {
    this.#connection.authorization.use(credential);
  }

  /** Where the server is; from the start, where this script came from. `""`: not known. */
  get baseUrl(): string {
    return this.#connection.baseUrl ?? "";
  }

  set baseUrl(address: string) {
    this.#connection.baseUrl = address.replace(/\/+$/, "");
  }

  /** Takes tokens from a callback in place of a key. */
  init({ authorizationCallback }: InitOptions): void {
    this.#connection.authorization.askBy(authorizationCallback);
  }

  addEventListener<Type extends keyof LatchkeyEvents>(
    type: Type,
    listener: (event: LatchkeyEvents[Type]) => void,
  ): void {
    this.#connection.events.addEventListener(type, listener as (event: Event) => void);
  }

  removeEventListener<Type extends keyof LatchkeyEvents>(
    type: Type,
    listener: (event: LatchkeyEvents[Type]) => void,
  ): void {
    this.#connection.events.removeEventListener(type, listener as (event: Event) => void);
  }

  /** Finds places by name, address or id. */
  geocode(query: string, options?: GeocodeOptions): Promise<PlaceCollection> {
    return geocode(this.#connection, query, options);
  }

  /** Finds what is at a point. */
  reverseGeocode(point: LngLat, options?: ReverseGeocodeOptions): Promise<PlaceCollection> {
    return reverseGeocode(this.#connection, point, options);
  }

  /** Suggestions while somebody types. */
  search(input: string, options?: PlaceOptions): Promise<SearchResult> {
    return this.#search.suggest(input, options);
  }

  /** The details of a suggestion; they end its search. */
  place(id: string, options?: Pick<PlaceOptions, "language" | "signal">): Promise<PlaceDetails> {
    return this.#search.details(id, options);
  }

  /**
   * For MapLibre's option of this name, where MapLibre is there already: adds the key to addresses of the server, and to no other.
   * Answers with a promise only while a first token is being asked for.
   */
  readonly transformRequest = (url: string, _resourceType?: string): TransformedRequest | Promise<TransformedRequest> =>
    this.#connection.transform(url);
}
