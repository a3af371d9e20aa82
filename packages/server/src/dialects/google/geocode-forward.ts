import type { Place } from "#core/place.ts";
import { addressComponents } from "./address-components.ts";
import { bestIn } from "./best-in.ts";
import { bodyOf, geocodeResult } from "./geocode-result.ts";
import type { GoogleParts } from "./google-parts.ts";
import type { GoogleQuery } from "./google-query.ts";
import type { GoogleAnswer } from "./json-route.ts";
import { middleOf } from "./middle-of.ts";
import { textQuestion } from "./text-question.ts";

/** Places by an address, by what it has to lie in (`components`), or by that alone. */
export function geocodeForward(
  { geocoder }: Pick<GoogleParts, "geocoder">,
  query: GoogleQuery,
  address: string | null,
): ReturnType<GoogleAnswer> {
  const languages = query.languages();
  const { countries, others } = query.components();
  const bounds = query.bounds("bounds");
  const region = query.region();
  const text = address ?? [...others.values()].join(" ");
  const [country] = countries;
  if (text === "" && country !== undefined) return countryById(geocoder, country, languages);
  if (!/[\p{L}\p{N}]/u.test(text))
    return query.say(null, "The query is missing: send 'address', 'components', 'latlng' or 'place_id'.");
  // There are no postal codes in the gazetteer: nothing lies in one.
  if (others.has("postal_code")) return null;
  const near = bounds === null ? null : middleOf(bounds);
  return async () => {
    const found = await geocoder.search(textQuestion({ text, languages, near, countries, limit: MOST_CANDIDATES }));
    const fitting = found.filter(({ place }) => isWithin(place, others, languages));
    const best = bestIn(fitting, { region, bounds });
    return bodyOf(best.map(({ place, relevance }) => geocodeResult(place, languages, relevance)));
  };
}

const MOST_CANDIDATES = 10;

function countryById(
  geocoder: GoogleParts["geocoder"],
  code: string,
  languages: readonly string[],
): ReturnType<GoogleAnswer> {
  return async () => {
    const place = await geocoder.lookup({ id: `country:${code}`, languages });
    return bodyOf(place === null ? [] : [geocodeResult(place, languages)]);
  };
}

/** Whether a place is, or lies in, all that `components` restricts to. */
function isWithin(place: Place, others: ReadonlyMap<string, string>, languages: readonly string[]): boolean {
  if (others.size === 0) return true;
  const names = new Set<string>();
  for (const { long_name } of addressComponents(place, languages)) names.add(long_name.toLowerCase());
  for (const { name } of [place, ...place.within]) names.add(name.toLowerCase());
  return [...others.values()].every((value) => names.has(value.toLowerCase()));
}
