import { ask } from "../ask.ts";
import type { Connection } from "../connection.ts";
import type { PlaceCollection } from "./place-collection.ts";
import type { LngLat, PlaceOptions } from "./place-options.ts";
import { placeParameters } from "./place-parameters.ts";

export type GeocodeOptions = PlaceOptions & {
  /** The last word may be unfinished; `true` unless said otherwise. */
  readonly autocomplete?: boolean;
  /** Where nothing is called so, what is spelt alike; `true` unless said otherwise. */
  readonly fuzzyMatch?: boolean;
};

export type ReverseGeocodeOptions = Pick<PlaceOptions, "language" | "limit" | "types" | "signal">;

/** Finds places by name, address or id. */
export function geocode(connection: Connection, query: string, options: GeocodeOptions = {}): Promise<PlaceCollection> {
  const { autocomplete, fuzzyMatch, signal } = options;
  const parameters = { ...placeParameters(options), autocomplete, fuzzyMatch };
  return ask(connection, { path: `/geocoding/${encodeURIComponent(query)}.json`, parameters, signal });
}

/** Finds what is at a point. */
export function reverseGeocode(
  connection: Connection,
  { longitude, latitude }: LngLat,
  options: ReverseGeocodeOptions = {},
): Promise<PlaceCollection> {
  const path = `/geocoding/${longitude},${latitude}.json`;
  return ask(connection, { path, parameters: placeParameters(options), signal: options.signal });
}
