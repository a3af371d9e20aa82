import { baseUrlOfScript } from "./base-url-of-script.ts";
import { Latchkey } from "./latchkey.ts";

export type { AuthorizationCallback } from "./authorization/ask-for-token.ts";
export type { ConfigurationChangeEvent, LatchkeyErrorEvent } from "./events.ts";
export type { InitOptions, Latchkey } from "./latchkey.ts";
export { LatchkeyError, type Observed } from "./latchkey-error.ts";
export type { LatchkeyMap } from "./map/latchkey-map.ts";
export type { MapOptions } from "./map/map-options.ts";
export type { GeocodeOptions, ReverseGeocodeOptions } from "./places/geocode.ts";
export type { PlaceCollection, PlaceFeature } from "./places/place-collection.ts";
export type { LngLat, PlaceOptions } from "./places/place-options.ts";
export type { PlaceDetails, SearchResult, Suggestion } from "./places/place-search.ts";
export type { StatusName } from "./status-name.ts";

/** One for the whole page. */
export const latchkey: Latchkey = new Latchkey(baseUrlOfScript(import.meta.url));
