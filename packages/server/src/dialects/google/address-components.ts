import { addressParts } from "#core/address-parts.ts";
import { titleIn } from "#core/place-text.ts";
import type { Place } from "#core/place.ts";
import { typesOfKind, typesOfPlace } from "./place-types.ts";

/** A part of an address as Google tells it. */
export type AddressComponent = {
  readonly long_name: string;
  readonly short_name: string;
  readonly types: readonly string[];
};

/** The parts of a place's address, the smallest first; there are no postal codes in the gazetteer, and so none here. */
export function addressComponents(place: Place, languages: readonly string[]): readonly AddressComponent[] {
  const parts = addressParts(place, languages);
  const components: AddressComponent[] = [];
  const add = (name: string | null, types: readonly string[], short = name) => {
    if (name !== null) components.push({ long_name: name, short_name: short ?? name, types });
  };
  if (place.kind === "poi") add(titleIn(place, languages), typesOfPlace(place));
  add(parts.houseNumber, ["street_number"]);
  add(parts.street, typesOfKind("street"));
  add(parts.suburb, typesOfKind("suburb"));
  add(parts.city, typesOfKind("city"));
  add(parts.district, ["administrative_area_level_2", "political"]);
  add(parts.state, typesOfKind("state"), parts.stateCode?.split("-")[1]);
  add(parts.country, typesOfKind("country"), parts.countryCode);
  return components;
}
