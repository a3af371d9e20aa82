import type { Place, Surrounding } from "#core/place.ts";
import type { Found } from "#app/ports/geocoder.ts";
import { featureType } from "./feature-types.ts";
import { describeIn, nameIn } from "#core/place-text.ts";

/** A place as a GeoJSON feature in the shape of MapTiler's geocoding. */
export function placeFeature({ place, relevance }: Found, languages: readonly string[]): object {
  const { longitude, latitude } = place.point;
  const center = [longitude, latitude];
  const { west, south, east, north } = place.viewport;
  return {
    type: "Feature",
    ...namedPart(place, languages),
    place_name: describeIn(place, languages),
    ...inEach(languages, "place_name", (language) => describeIn(place, [language])),
    place_type: [featureType(place.kind)],
    place_type_name: [featureType(place.kind)],
    relevance,
    center,
    bbox: [west, south, east, north],
    geometry: { type: "Point", coordinates: center },
    ...(place.houseNumber !== null && { address: place.houseNumber }),
    properties: propertiesOf(place),
    context: place.within.map((each) => ({
      ...namedPart(each, languages),
      ref: each.id,
      country_code: each.country.toLowerCase(),
    })),
  };
}

function propertiesOf(place: Place): object {
  return {
    ref: place.id,
    country_code: place.country.toLowerCase(),
    kind: place.kind,
    ...(place.kind === "poi" && { categories: [place.category] }),
    ...(place.kind === "state" && place.category !== "state" && { iso_3166_2: place.category }),
    ...(place.population > 0 && { population: place.population }),
    ...(place.district !== null && { district: place.district }),
  };
}

function namedPart(area: Surrounding, languages: readonly string[]): object {
  const [first] = languages;
  return {
    id: area.id,
    text: nameIn(area, languages),
    ...(first !== undefined && { language: first }),
    ...inEach(languages, "text", (language) => nameIn(area, [language])),
    ...inEach(languages, "language", (language) => language),
  };
}

/** Only where several languages are asked for does every one get a field of its own. */
function inEach(languages: readonly string[], field: string, value: (language: string) => string): object {
  if (languages.length < 2) return {};
  return Object.fromEntries(languages.map((language) => [`${field}_${language}`, value(language)]));
}
