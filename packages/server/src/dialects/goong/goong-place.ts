import type { Found } from "#app/ports/geocoder.ts";
import { addressParts } from "#core/address-parts.ts";
import { areasAround, describeIn, nameIn, titleIn, whereIn } from "#core/place-text.ts";
import type { Place, Point } from "#core/place.ts";

/** A result of `/Geocode`. */
export function goongResult(place: Place, languages: readonly string[]): object {
  const names = [titleIn(place, languages), ...areasAround(place).map((area) => nameIn(area, languages))];
  return {
    address_components: names.map((name) => ({ long_name: name, short_name: name })),
    formatted_address: describeIn(place, languages),
    geometry: { location: latLng(place.point) },
    place_id: place.id,
    reference: place.id,
    // Goong's own codes, which nobody else can make.
    plus_code: {},
    compound: compoundOf(place, languages),
    types: [],
    name: titleIn(place, languages),
    address: whereIn(place, languages),
  };
}

/** A prediction of `/Place/AutoComplete`. */
export function goongPrediction(
  { place, relevance }: Found,
  languages: readonly string[],
  more: "compound" | "nothing",
): object {
  return {
    description: describeIn(place, languages),
    matched_substrings: [],
    place_id: place.id,
    reference: place.id,
    structured_formatting: { main_text: titleIn(place, languages), secondary_text: whereIn(place, languages) },
    terms: [],
    has_children: false,
    display_type: "expand0",
    score: relevance,
    plus_code: {},
    ...(more === "compound" && { compound: compoundOf(place, languages) }),
    distance_meters: place.distanceMetres === null ? null : Math.round(place.distanceMetres),
  };
}

/** The result of `/Place/Detail`. */
export function goongDetail(place: Place, languages: readonly string[]): object {
  return {
    place_id: place.id,
    formatted_address: describeIn(place, languages),
    geometry: { location: latLng(place.point) },
    compound: compoundOf(place, languages),
    name: titleIn(place, languages),
  };
}

/** A point as Goong writes it. */
export function latLng({ latitude, longitude }: Point): object {
  return { lat: latitude, lng: longitude };
}

/** Parts that the gazetteer does not know are left out. */
function compoundOf(place: Place, languages: readonly string[]): object {
  const { suburb, district, city, state } = addressParts(place, languages);
  return {
    ...(suburb !== null && { commune: suburb }),
    ...((district ?? city) !== null && { district: district ?? city }),
    ...(state !== null && { province: state }),
  };
}
