import { bodyOf, geocodeResult } from "./geocode-result.ts";
import { geocodeForward } from "./geocode-forward.ts";
import { geocodeReverse } from "./geocode-reverse.ts";
import type { GoogleAnswer } from "./json-route.ts";
import { readLatLng } from "../read-lat-lng.ts";

/** `geocode/json`: `address` or `components` forward, `latlng` in reverse, `place_id` by id. */
export const answerGeocode: GoogleAnswer = (parts, query) => {
  const address = query.searchText("address");
  // Google takes a point as an address too.
  const point = query.point("latlng") ?? readLatLng(address ?? "");
  const id = query.searchText("place_id");
  if (point !== null) return geocodeReverse(parts, query, point);
  if (id === null) return geocodeForward(parts, query, address);
  const languages = query.languages();
  return async () => {
    const place = await parts.geocoder.lookup({ id, languages });
    return place === null ? { results: [], status: "NOT_FOUND" } : bodyOf([geocodeResult(place, languages)]);
  };
};
