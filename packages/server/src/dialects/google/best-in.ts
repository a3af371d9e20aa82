import type { Found } from "#app/ports/geocoder.ts";
import type { Bounds, Point } from "#core/place.ts";

/** Where Google would rather find something; it finds it elsewhere all the same. */
export type Preference = {
  /** ISO 3166-1 alpha-2. */
  readonly region: string | null;
  readonly bounds: Bounds | null;
};

/** The best of what was found: what fits nearly as well as the first, and of that what is preferred in front. */
export function bestIn(found: readonly Found[], { region, bounds }: Preference): readonly Found[] {
  const least = (found[0]?.relevance ?? 0) - NEARLY;
  const isPreferred = ({ place }: Found) =>
    (region !== null && place.country === region) || (bounds !== null && isInside(place.point, bounds));
  const best = found.filter(({ relevance }) => relevance >= least);
  return [...best.filter(isPreferred), ...best.filter((each) => !isPreferred(each))].slice(0, MOST_RESULTS);
}

const NEARLY = 0.1;
const MOST_RESULTS = 5;

function isInside({ longitude, latitude }: Point, { west, south, east, north }: Bounds): boolean {
  if (latitude < south || latitude > north) return false;
  return west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
}
