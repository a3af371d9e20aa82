import { describeIn, titleIn, whereIn } from "#core/place-text.ts";
import type { Place, Point } from "#core/place.ts";
import { distanceMetres } from "#core/distance.ts";
import { matchedSubstrings } from "./matched-substrings.ts";
import { typesOfPlace } from "./place-types.ts";

/** A suggestion as the Places API tells it; how far it is stands in it where `origin` was sent. */
export function predictionOf(
  place: Place,
  asked: { readonly input: string; readonly languages: readonly string[]; readonly origin: Point | null },
): object {
  const { input, languages, origin } = asked;
  const description = describeIn(place, languages);
  const title = titleIn(place, languages);
  const where = whereIn(place, languages);
  return {
    description,
    ...(origin !== null && { distance_meters: Math.round(distanceMetres(origin, place.point)) }),
    matched_substrings: matchedSubstrings(description, input),
    place_id: place.id,
    reference: place.id,
    structured_formatting: {
      main_text: title,
      main_text_matched_substrings: matchedSubstrings(title, input),
      ...(where !== "" && { secondary_text: where }),
    },
    terms: termsOf(description),
    types: [...typesOfPlace(place), ...(place.kind === "poi" ? [] : ["geocode"])],
  };
}

/** The parts between commas, and where each begins. */
function termsOf(description: string): readonly object[] {
  let offset = 0;
  return description.split(SEPARATOR).map((value) => {
    const term = { offset, value };
    offset += value.length + SEPARATOR.length;
    return term;
  });
}

const SEPARATOR = ", ";
