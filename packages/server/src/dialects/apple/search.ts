import type { SearchQuestion } from "#app/ports/geocoder.ts";
import type { ServiceResponse } from "#app/ports/service-door.ts";
import { describeIn, titleIn, whereIn } from "#core/place-text.ts";
import { type Bounds, type Place, PLACE_KINDS, type PlaceKind } from "#core/place.ts";
import { answerPlaces, type AppleParts } from "./answer-places.ts";
import { appleError } from "./apple-error.ts";
import { appleLocation, applePlace, appleRegion, structuredAddress } from "./apple-place.ts";
import { AppleQuery } from "./apple-query.ts";

const MOST_RESULTS = 10;
/** Apple's filters of results, by what they let through here; the gazetteer knows no mountains and rivers. */
const KINDS_OF_FILTER: ReadonlyMap<string, readonly PlaceKind[]> = new Map<string, readonly PlaceKind[]>([
  ["poi", ["poi"]],
  ["pointofinterest", ["poi"]],
  ["address", PLACE_KINDS.filter((kind) => kind !== "poi")],
  ["physicalfeature", []],
  ["query", PLACE_KINDS],
]);

type Reading =
  | { readonly ok: true; readonly question: SearchQuestion; readonly languages: readonly string[] }
  | { readonly ok: false; readonly problem: string };

/** `/v1/search?q=`: places by name, with the part of the map that shows them. */
export function search(parts: AppleParts, query: string): ServiceResponse | Promise<ServiceResponse> {
  const reading = read(query, "whole");
  if (!reading.ok) return appleError(400, [reading.problem]);
  const { question, languages } = reading;
  return answerPlaces(parts, async () => {
    const places = (await parts.geocoder.search(question)).map(({ place }) => place);
    const region = regionOf(places);
    return {
      ...(region === null ? {} : { displayMapRegion: appleRegion(region) }),
      results: places.map((place) => applePlace(place, languages)),
    };
  });
}

/** `/v1/searchAutocomplete?q=`: what somebody who is still typing may mean, each with the address to ask for it. */
export function searchAutocomplete(parts: AppleParts, query: string): ServiceResponse | Promise<ServiceResponse> {
  const reading = read(query, "unfinished");
  if (!reading.ok) return appleError(400, [reading.problem]);
  const { question, languages } = reading;
  return answerPlaces(parts, async () => {
    const found = await parts.geocoder.search(question);
    return { results: found.map(({ place }) => completion(place, languages)) };
  });
}

function read(query: string, lastWord: SearchQuestion["lastWord"]): Reading {
  const reader = new AppleQuery(query);
  const languages = reader.languages();
  const region = reader.region("searchRegion");
  const isFence = reader.text("searchRegionPriority")?.toLowerCase() === "required";
  const question = {
    text: reader.search("q"),
    limit: MOST_RESULTS,
    languages,
    near: reader.point("searchLocation") ?? reader.point("userLocation") ?? middleOf(region),
    bounds: isFence ? region : null,
    countries: reader.countries(),
    kinds: readKinds(reader.text("resultTypeFilter")),
    lastWord,
    spelling: "tolerant" as const,
  };
  return reader.problem === null ? { ok: true, question, languages } : { ok: false, problem: reader.problem };
}

function readKinds(filter: string | null): readonly PlaceKind[] {
  const named = (filter ?? "").split(",").flatMap((name) => KINDS_OF_FILTER.get(name.trim().toLowerCase()) ?? []);
  return named.length === 0 ? PLACE_KINDS : [...new Set(named)];
}

function completion(place: Place, languages: readonly string[]): object {
  const where = whereIn(place, languages);
  const asked = new URLSearchParams({ q: describeIn(place, languages) });
  return {
    completionUrl: `/v1/search?${asked}`,
    displayLines: [titleIn(place, languages), ...(where === "" ? [] : [where])],
    location: appleLocation(place),
    structuredAddress: structuredAddress(place, languages),
  };
}

function regionOf(places: readonly Place[]): Bounds | null {
  const [first, ...others] = places.map(({ viewport }) => viewport);
  if (first === undefined) return null;
  return others.reduce(
    (whole, each) => ({
      west: Math.min(whole.west, each.west),
      south: Math.min(whole.south, each.south),
      east: Math.max(whole.east, each.east),
      north: Math.max(whole.north, each.north),
    }),
    first,
  );
}

function middleOf(region: Bounds | null) {
  if (region === null) return null;
  const { west, south, east, north } = region;
  const longitude = (west + (east < west ? east + 360 : east)) / 2;
  return { longitude: longitude > 180 ? longitude - 360 : longitude, latitude: (south + north) / 2 };
}
