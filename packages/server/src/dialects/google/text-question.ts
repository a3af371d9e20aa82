import type { SearchQuestion } from "#app/ports/geocoder.ts";
import { PLACE_KINDS } from "#core/place.ts";

/** A search by a whole text, everywhere and for everything, unless it is said otherwise. */
export function textQuestion(
  asked: Partial<SearchQuestion> & Pick<SearchQuestion, "text" | "limit" | "languages">,
): SearchQuestion {
  return {
    near: null,
    bounds: null,
    countries: [],
    kinds: PLACE_KINDS,
    lastWord: "whole",
    spelling: "tolerant",
    ...asked,
  };
}
