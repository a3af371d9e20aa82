/** What a place can be, from the largest to the smallest. */
export const PLACE_KINDS = [
  "country",
  "state",
  "city",
  "town",
  "village",
  "suburb",
  "street",
  "address",
  "poi",
] as const;

/** What a place is. */
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A point in degrees. */
export type Point = { readonly longitude: number; readonly latitude: number };

/** A box in degrees; `west` is greater than `east` where it lies across the antimeridian. */
export type Bounds = { readonly west: number; readonly south: number; readonly east: number; readonly north: number };

/** Names by language, of the languages that were asked for and in which the place is known. */
export type Names = Readonly<Record<string, string>>;

/** Something that a place lies in. */
export type Surrounding = {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly names: Names;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** ISO 3166-2 of a state, else what the gazetteer calls it. */
  readonly category: string;
};

/** A place as the geocoder answers it; every dialect translates this one shape. */
export type Place = Surrounding & {
  readonly point: Point;
  readonly bounds: Bounds | null;
  /** 0 where it is not known. */
  readonly population: number;
  /** 0 to 1000. */
  readonly importance: number;
  /** Of an address. */
  readonly houseNumber: string | null;
  /** The second level below the country, by name. */
  readonly district: string | null;
  /** Innermost first: the street of an address, the city, the state, the country. */
  readonly within: readonly Surrounding[];
};
