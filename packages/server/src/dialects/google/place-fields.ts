import type { GoogleQuery } from "./google-query.ts";
import { isPlaceField } from "./place-details.ts";

/** The fields that are asked for; none: all. */
export function placeFields(query: GoogleQuery): readonly string[] {
  const fields = query.list("fields", /[,|]/, MOST_FIELDS);
  const unknown = fields.find((field) => !isPlaceField(field));
  if (unknown === undefined) return fields;
  return query.say([], `Error while parsing 'fields' parameter: Unsupported field name '${unknown.slice(0, 40)}'.`);
}

const MOST_FIELDS = 60;
