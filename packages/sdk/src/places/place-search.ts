import { ask } from "../ask.ts";
import type { Connection } from "../connection.ts";
import type { LngLat, PlaceOptions } from "./place-options.ts";
import { placeParameters } from "./place-parameters.ts";

/** A suggestion while somebody types. */
export type Suggestion = {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** Where it is: `Montevideo, Uruguay`. */
  readonly where: string;
  readonly description: string;
  readonly location: LngLat;
  readonly countryCode: string | null;
  /** From `proximity`, where that was sent. */
  readonly distanceMetres: number | null;
};

/** Suggestions, the best first. */
export type SearchResult = {
  readonly sessionToken: string;
  readonly suggestions: readonly Suggestion[];
  readonly attribution: string;
};

/** All that is known of one place. */
export type PlaceDetails = Suggestion & {
  readonly category: string | null;
  readonly precision: string;
  readonly bounds: Box | null;
  /** What to show of the map. */
  readonly viewport: Box;
  readonly population: number | null;
  readonly address: Readonly<Record<string, string | null>>;
  readonly attribution: string;
};

type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number };

/** Searches that type by type come closer to one place: a session lasts from the first letter to the details of what was chosen. */
export class PlaceSearch {
  readonly #connection: Connection;
  #sessionToken: string | null = null;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Suggestions for what has been typed so far. */
  suggest(input: string, options: PlaceOptions = {}): Promise<SearchResult> {
    this.#sessionToken ??= newSessionToken();
    const parameters = { ...placeParameters(options), input, sessiontoken: this.#sessionToken };
    return ask(this.#connection, { path: "/places/autocomplete", parameters, signal: options.signal });
  }

  /** The details of a suggestion; they end the session. */
  details(id: string, { language, signal }: Pick<PlaceOptions, "language" | "signal"> = {}): Promise<PlaceDetails> {
    const parameters = { language, sessiontoken: this.#sessionToken ?? undefined };
    this.#sessionToken = null;
    return ask(this.#connection, { path: `/places/${encodeURIComponent(id)}`, parameters, signal });
  }
}

// crypto.randomUUID is there on secure pages only.
function newSessionToken(): string {
  return crypto.getRandomValues(new Uint32Array(4)).reduce((text, number) => text + number.toString(36), "");
}
