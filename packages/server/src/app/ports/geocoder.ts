import type { Bounds, Place, PlaceKind, Point } from "#core/place.ts";

/** A search by text. */
export type SearchQuestion = {
  readonly text: string;
  /** At least 1. */
  readonly limit: number;
  /** ISO 639-1; names are answered in these where they are known. */
  readonly languages: readonly string[];
  /** Places near here come first among equals. */
  readonly near: Point | null;
  /** Only places in here. */
  readonly bounds: Bounds | null;
  /** Only places in these countries (ISO 3166-1 alpha-2, upper case); empty: in all. */
  readonly countries: readonly string[];
  readonly kinds: readonly PlaceKind[];
  /** `unfinished`: the person is still typing the last word. */
  readonly lastWord: "whole" | "unfinished";
  /** `tolerant`: where nothing is called so, what is spelt alike. */
  readonly spelling: "exact" | "tolerant";
};

/** A search by point. */
export type ReverseQuestion = {
  readonly point: Point;
  readonly languages: readonly string[];
  readonly kinds: readonly PlaceKind[];
  /** How many of the one kind, nearest first; of several kinds one each, the smallest first. */
  readonly limit: number;
};

/** A place by its id. */
export type LookupQuestion = { readonly id: string; readonly languages: readonly string[] };

/** A place that was found, and how well it fits the text: 1 is its whole name, 0 nothing of it. */
export type Found = { readonly place: Place; readonly relevance: number };

/** The geocoder as the doors see it: answers from the gazetteer, in the shape of no vendor. */
export type Geocoder = {
  search(question: SearchQuestion): Promise<readonly Found[]>;
  reverse(question: ReverseQuestion): Promise<readonly Place[]>;
  /** `null`: there is no such place. */
  lookup(question: LookupQuestion): Promise<Place | null>;
  close(): Promise<void>;
};

/** The words to show wherever an answer of the geocoder is shown (licence of the data), as HTML. */
export const GEOCODER_ATTRIBUTION =
  '<a href="https://www.geonames.org/">GeoNames</a> · <a href="https://www.naturalearthdata.com/">Natural Earth</a> · ' +
  '<a href="https://www.openstreetmap.org/copyright">© OpenStreetMap contributors</a>';
