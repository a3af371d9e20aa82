import { GEOCODER_ATTRIBUTION } from "#app/ports/geocoder.ts";
import type { GoogleAnswer } from "./json-route.ts";
import { placeDetails } from "./place-details.ts";
import { placeFields } from "./place-fields.ts";

/** `place/details/json`: one place by the id that another answer gave it. */
export const answerDetails: GoogleAnswer = ({ geocoder }, query) => {
  const id = query.searchText("place_id");
  const languages = query.languages();
  const fields = placeFields(query);
  if (id === null) return query.say(null, "Send the 'place_id' that an answer of this server gave.");
  return async () => {
    const place = await geocoder.lookup({ id, languages });
    if (place === null) return { html_attributions: [], status: "NOT_FOUND" };
    return {
      html_attributions: [GEOCODER_ATTRIBUTION],
      result: placeDetails(place, languages, fields),
      status: "OK",
    };
  };
};
