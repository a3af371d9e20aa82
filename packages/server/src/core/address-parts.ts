import { nameIn } from "./place-text.ts";
import type { Place, PlaceKind } from "./place.ts";

/** What an address is made of, in one language; `null`: the place has none, or it is not known. */
export type AddressParts = {
  readonly houseNumber: string | null;
  readonly street: string | null;
  readonly suburb: string | null;
  readonly city: string | null;
  readonly district: string | null;
  readonly state: string | null;
  /** ISO 3166-2. */
  readonly stateCode: string | null;
  readonly country: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
};

/** The parts of a place's address, the place itself among them. */
export function addressParts(place: Place, languages: readonly string[]): AddressParts {
  const areas = [place, ...place.within];
  const find = (...kinds: readonly PlaceKind[]) => areas.find(({ kind }) => kinds.includes(kind));
  const nameOf = (...kinds: readonly PlaceKind[]) => {
    const area = find(...kinds);
    return area === undefined ? null : nameIn(area, languages);
  };
  const stateCode = find("state")?.category ?? "";
  return {
    houseNumber: place.houseNumber,
    street: nameOf("street"),
    suburb: place.suburb === null ? nameOf("suburb") : nameIn(place.suburb, languages),
    city: nameOf("city", "town", "village"),
    district: place.district,
    state: nameOf("state"),
    stateCode: /^[A-Z]{2}-/.test(stateCode) ? stateCode : null,
    country: nameOf("country"),
    countryCode: place.country,
  };
}
