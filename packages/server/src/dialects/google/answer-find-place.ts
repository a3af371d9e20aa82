import type { GoogleAnswer } from "./json-route.ts";
import { placeArea } from "./place-area.ts";
import { placeDetails } from "./place-details.ts";
import { placeFields } from "./place-fields.ts";
import { textQuestion } from "./text-question.ts";

/** `place/findplacefromtext/json`: the place that a text means. No telephone numbers are known here, so none is found by one. */
export const answerFindPlace: GoogleAnswer = ({ geocoder }, query) => {
  const text = query.searchText("input");
  const type = query.text("inputtype");
  const languages = query.languages();
  const fields = placeFields(query);
  const area = placeArea(query);
  if (text === null) return query.say(null, "Send what to search for as 'input'.");
  if (type !== "textquery" && type !== "phonenumber")
    return query.say(null, "'inputtype' has to be 'textquery' or 'phonenumber'.");
  if (type === "phonenumber" || !/[\p{L}\p{N}]/u.test(text)) return null;
  return async () => {
    const found = await geocoder.search(
      textQuestion({ text, languages, near: area.near, bounds: area.within, limit: 1 }),
    );
    const candidates = found.map(({ place }) =>
      placeDetails(place, languages, fields.length === 0 ? ["place_id"] : fields),
    );
    return { candidates, status: candidates.length === 0 ? "ZERO_RESULTS" : "OK" };
  };
};
