import { describeIn } from "#core/place-text.ts";
import type { Place } from "#core/place.ts";
import { addressComponents } from "./address-components.ts";
import { geocodedGeometryOf } from "./geometry.ts";
import type { GoogleBody } from "./json-route.ts";
import { typesOfPlace } from "./place-types.ts";

/** A place as the Geocoding API tells it; `relevance` below 1 says that not all of the text fits. */
export function geocodeResult(place: Place, languages: readonly string[], relevance = 1): object {
  return {
    address_components: addressComponents(place, languages),
    formatted_address: describeIn(place, languages),
    geometry: geocodedGeometryOf(place),
    ...(relevance < WHOLE && { partial_match: true }),
    place_id: place.id,
    types: typesOfPlace(place),
  };
}

/** From here on a text was found whole. */
const WHOLE = 0.9;

/** The body around results, be there none. */
export function bodyOf(results: readonly object[]): GoogleBody & { readonly results: readonly object[] } {
  return { results, status: results.length === 0 ? "ZERO_RESULTS" : "OK" };
}
