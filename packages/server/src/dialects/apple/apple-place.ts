import { nameIn, titleIn } from "#core/place-text.ts";
import type { Bounds, Place, PlaceKind, Surrounding } from "#core/place.ts";

/** A place as Apple's Maps Server API answers it. Source: its `Place`, `StructuredAddress` and `MapRegion`. */
export function applePlace(place: Place, languages: readonly string[]): object {
  return {
    id: place.id,
    name: titleIn(place, languages),
    coordinate: appleLocation(place),
    displayMapRegion: appleRegion(place.viewport),
    formattedAddressLines: addressLines(place, languages),
    structuredAddress: structuredAddress(place, languages),
    country: nameOf(place, languages, "country") ?? "",
    countryCode: place.country,
  };
}

/** A point as Apple writes it. */
export function appleLocation({ point: { latitude, longitude } }: Pick<Place, "point">): object {
  return { latitude, longitude };
}

/** A box as Apple writes it. */
export function appleRegion({ west, south, east, north }: Bounds): object {
  return { southLatitude: south, westLongitude: west, northLatitude: north, eastLongitude: east };
}

/** The parts of an address, without those that are not known. */
export function structuredAddress(place: Place, languages: readonly string[]): object {
  const state = areaOf(place, "state");
  const street = nameOf(place, languages, "street");
  const suburb = place.kind === "suburb" ? place : place.suburb;
  const parts = {
    administrativeArea: state === undefined ? null : nameIn(state, languages),
    administrativeAreaCode: state === undefined ? null : codeOf(state),
    subAdministrativeArea: place.district,
    locality: nameOf(place, languages, "city", "town", "village"),
    subLocality: suburb === null ? null : nameIn(suburb, languages),
    thoroughfare: street,
    subThoroughfare: place.houseNumber,
    fullThoroughfare: place.kind === "address" ? titleIn(place, languages) : street,
  };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== null));
}

/** House and street, what they lie in, country. */
function addressLines(place: Place, languages: readonly string[]): readonly string[] {
  const areas = place.within.filter(({ kind }) => kind !== "street" && kind !== "country");
  const inner = place.kind === "country" ? [] : [titleIn(place, languages)];
  const middle = areas.map((area) => nameIn(area, languages)).join(", ");
  const country = nameOf(place, languages, "country");
  return [...inner, ...(middle === "" ? [] : [middle]), ...(country === null ? [] : [country])];
}

/** `UY-MO` is `MO` within its country. */
function codeOf({ category, country }: Surrounding): string | null {
  return category.startsWith(`${country}-`) ? category.slice(country.length + 1) : null;
}

function nameOf(place: Place, languages: readonly string[], ...kinds: readonly PlaceKind[]): string | null {
  const area = areaOf(place, ...kinds);
  return area === undefined ? null : nameIn(area, languages);
}

function areaOf(place: Place, ...kinds: readonly PlaceKind[]): Surrounding | undefined {
  return [place, ...place.within].find(({ kind }) => kinds.includes(kind));
}
