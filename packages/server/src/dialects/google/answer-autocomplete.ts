import type { GoogleAnswer } from "./json-route.ts";
import { placeArea } from "./place-area.ts";
import { isOfTypes, kindsOfTypes } from "./place-types.ts";
import { predictionOf } from "./prediction.ts";
import { textQuestion } from "./text-question.ts";

/** `place/autocomplete/json`: suggestions while a person types. A session token is taken, and every request is counted for itself. */
export const answerAutocomplete: GoogleAnswer = ({ geocoder }, query) => {
  const typed = query.searchText("input");
  const offset = query.count("offset");
  const input = offset === null ? (typed ?? "") : (typed ?? "").slice(0, offset);
  const languages = query.languages();
  const types = query.list("types");
  const { countries } = query.components();
  const area = placeArea(query);
  const origin = query.point("origin");
  if (typed === null) return query.say(null, "Send what has been typed as 'input'.");
  const kinds = kindsOfTypes(types);
  if (kinds.length === 0 || !/[\p{L}\p{N}]/u.test(input)) return null;
  return async () => {
    const found = await geocoder.search(
      textQuestion({
        text: input,
        languages,
        countries,
        kinds,
        near: area.near ?? origin,
        bounds: area.within,
        limit: MOST_CANDIDATES,
        lastWord: "unfinished",
      }),
    );
    const predictions = found
      .filter(({ place }) => isOfTypes(place, types))
      .slice(0, MOST_PREDICTIONS)
      .map(({ place }) => predictionOf(place, { input, languages, origin }));
    return { predictions, status: predictions.length === 0 ? "ZERO_RESULTS" : "OK" };
  };
};

const MOST_CANDIDATES = 10;
/** As Google's. */
const MOST_PREDICTIONS = 5;
