import type { Parameters } from "../ask.ts";
import type { PlaceOptions } from "./place-options.ts";

/** The options that every call for places shares, as the server names them. */
export function placeParameters({ language, limit, types, proximity, bbox, country }: PlaceOptions): Parameters {
  return {
    language,
    limit,
    types,
    bbox,
    country,
    proximity: proximity && [proximity.longitude, proximity.latitude],
  };
}
