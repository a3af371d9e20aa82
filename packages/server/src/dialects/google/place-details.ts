import { addressParts } from "#core/address-parts.ts";
import { describeIn, titleIn } from "#core/place-text.ts";
import type { Place } from "#core/place.ts";
import { addressComponents } from "./address-components.ts";
import { geometryOf } from "./geometry.ts";
import { typesOfPlace } from "./place-types.ts";

/** A place as the Places API tells it, with these fields of it alone; no fields: with all that are known here. */
export function placeDetails(place: Place, languages: readonly string[], fields: readonly string[]): object {
  const { city, suburb } = addressParts(place, languages);
  const vicinity = suburb ?? city;
  const whole = {
    address_components: addressComponents(place, languages),
    formatted_address: describeIn(place, languages),
    geometry: geometryOf(place),
    name: titleIn(place, languages),
    place_id: place.id,
    reference: place.id,
    types: typesOfPlace(place),
    ...(vicinity !== null && { vicinity }),
  };
  if (fields.length === 0) return whole;
  const wanted = new Set(fields.map((field) => FIELDS.get(field)));
  return Object.fromEntries(Object.entries(whole).filter(([name]) => wanted.has(name)));
}

/** Whether Google has such a field, be it one of which nothing is known here. */
export function isPlaceField(field: string): boolean {
  return FIELDS.has(field);
}

/** What each of Google's fields is called in an answer of ours; `null`: nothing is known of it here. */
const FIELDS: ReadonlyMap<string, string | null> = new Map<string, string | null>([
  ["address_component", "address_components"],
  ["address_components", "address_components"],
  ["formatted_address", "formatted_address"],
  ["geometry", "geometry"],
  ["geometry/location", "geometry"],
  ["geometry/viewport", "geometry"],
  ["name", "name"],
  ["place_id", "place_id"],
  ["reference", "reference"],
  ["type", "types"],
  ["types", "types"],
  ["vicinity", "vicinity"],
  ...(
    "adr_address business_status curbside_pickup current_opening_hours delivery dine_in editorial_summary formatted_phone_number " +
    "icon icon_background_color icon_mask_base_uri international_phone_number opening_hours permanently_closed photo photos plus_code " +
    "price_level rating reservable review reviews scope secondary_opening_hours serves_beer serves_breakfast serves_brunch serves_dinner " +
    "serves_lunch serves_vegetarian_food serves_wine takeout url user_ratings_total utc_offset website wheelchair_accessible_entrance"
  )
    .split(" ")
    .map((name) => [name, null] as const),
]);
