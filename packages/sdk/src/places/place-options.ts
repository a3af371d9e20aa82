/** A place on earth in degrees. */
export type LngLat = { readonly longitude: number; readonly latitude: number };

/** What every call for places understands. */
export type PlaceOptions = {
  /** `"es"`, or several in the order in which they are wanted. */
  readonly language?: string | readonly string[];
  /** At most this many answers, 1 to 10. */
  readonly limit?: number;
  /** Kinds of places, as the guide lists them. */
  readonly types?: readonly string[];
  /** What is near comes first. */
  readonly proximity?: LngLat;
  /** West, south, east, north: only what is in there. */
  readonly bbox?: readonly [number, number, number, number];
  /** Codes of countries of two letters: only there. */
  readonly country?: string | readonly string[];
  /** Gives up when it is aborted. */
  readonly signal?: AbortSignal;
};
