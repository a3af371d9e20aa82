import { GEOCODER_ATTRIBUTION } from "#app/ports/geocoder.ts";
import { bestIn } from "./best-in.ts";
import type { GoogleAnswer } from "./json-route.ts";
import { placeArea } from "./place-area.ts";
import { placeDetails } from "./place-details.ts";
import { isOfTypes, kindsOfTypes } from "./place-types.ts";
import { textQuestion } from "./text-question.ts";

/** `place/textsearch/json`: places by a text, in one page. */
export const answerTextSearch: GoogleAnswer = ({ geocoder }, query) => {
  const text = query.searchText("query");
  const languages = query.languages();
  const types = query.list("type");
  const area = placeArea(query);
  const region = query.region();
  if (query.text("pagetoken") !== null) return query.say(null, "There is one page only: leave 'pagetoken' out.");
  if (text === null) return query.say(null, "Send what to search for as 'query'.");
  const kinds = kindsOfTypes(types);
  if (kinds.length === 0 || !/[\p{L}\p{N}]/u.test(text)) return null;
  return async () => {
    const found = await geocoder.search(
      textQuestion({ text, languages, kinds, near: area.near, bounds: area.within, limit: MOST_RESULTS }),
    );
    const wanted = found.filter(({ place }) => isOfTypes(place, types));
    const preferred = bestIn(wanted, { region, bounds: null });
    const results = [...preferred, ...wanted.filter((each) => !preferred.includes(each))].map(({ place }) =>
      placeDetails(place, languages, RESULT_FIELDS),
    );
    return {
      html_attributions: [GEOCODER_ATTRIBUTION],
      results,
      status: results.length === 0 ? "ZERO_RESULTS" : "OK",
    };
  };
};

const MOST_RESULTS = 10;
const RESULT_FIELDS = ["formatted_address", "geometry", "name", "place_id", "reference", "types"];
