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
  /** ISO 3166-2 of a state (`state` where it has none), else what the gazetteer calls it. */
  readonly category: string;
};

/**
 * How exact a place's point is: `house` stands on the house, `middle` in the middle of a street or on a point of interest,
 * `area` somewhere in an area.
 */
export type Precision = "house" | "middle" | "area";

/** A place as the geocoder answers it; every dialect translates this one shape. */
export type Place = Surrounding & {
  readonly point: Point;
  readonly precision: Precision;
  /** How far it reaches, of countries and states; `null` where that is not known. */
  readonly bounds: Bounds | null;
  /** What to show of the map for it: its bounds, else a box around its point as large as such a place is. */
  readonly viewport: Bounds;
  /** From the point that was asked for, or that places were to be near; `null` where there was none. */
  readonly distanceMetres: number | null;
  /** 0 where it is not known. */
  readonly population: number;
  /** 0 to 1000. */
  readonly importance: number;
  /** Of an address. */
  readonly houseNumber: string | null;
  /** The part of the city whose middle is nearest to an address or a point of interest, within a kilometre. */
  readonly suburb: Surrounding | null;
  /** The second level below the country, by name. */
  readonly district: string | null;
  /** Innermost first: the street of an address, the city, the state, the country. */
  readonly within: readonly Surrounding[];
};
