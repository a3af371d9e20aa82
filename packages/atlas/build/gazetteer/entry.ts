/** A row of the gazetteer before it has a number. */
export type Entry = {
  /** Stable over rebuilds: `geonames:3441575`, `country:UY`, `state:UY.10`, `street:montevideo/...`, `osm:n123`. */
  reference: string;
  kind: "country" | "state" | "city" | "town" | "village" | "suburb" | "street" | "poi";
  category: string;
  name: string;
  country: string;
  /** References of what it lies in. */
  stateReference: string | undefined;
  cityReference: string | undefined;
  districtName: string | undefined;
  population: number;
  /** 0 to 1000; the order in which equal matches are offered. */
  importance: number;
  longitude: number;
  latitude: number;
  /** west, south, east, north in degrees */
  extent: [number, number, number, number] | undefined;
  /** Names by language. */
  aliases: Record<string, string>;
  /** Names that are searched, but never shown. */
  otherNames: string[];
};

/** A house number on a street. */
export type AddressEntry = {
  streetReference: string;
  number: string;
  longitude: number;
  latitude: number;
};

/** Fills what most entries leave open. */
export function entry(
  known: Pick<Entry, "reference" | "kind" | "category" | "name" | "country" | "importance" | "longitude" | "latitude"> &
    Partial<Entry>,
): Entry {
  return {
    stateReference: undefined,
    cityReference: undefined,
    districtName: undefined,
    population: 0,
    extent: undefined,
    aliases: {},
    otherNames: [],
    ...known,
  };
}
