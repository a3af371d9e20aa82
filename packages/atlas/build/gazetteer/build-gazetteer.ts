import type { Geometry } from "../geometry/feature.ts";
import type { OsmCity } from "../sources/read-osm-city.ts";
import type { CurrentPlace } from "../sources/read-current-places.ts";
import type { Place } from "../sources/read-places.ts";
import type { State } from "../sources/read-states.ts";
import { polityOf } from "../world/polity.ts";
import { type CityContext, cityEntries } from "./city-entries.ts";
import { countryEntries } from "./country-entries.ts";
import { outlinesOf } from "./outlines.ts";
import { placeEntries } from "./place-entries.ts";
import { stateEntries } from "./state-entries.ts";
import { withCurrentCodes } from "./with-current-codes.ts";
import { writeGazetteer } from "./write-gazetteer.ts";

/** What the gazetteer is made of. */
export type GazetteerSources = {
  states: State[];
  places: Place[];
  currentPlaces: CurrentPlace[];
  countries: Map<string, Geometry>;
  cities: { city: OsmCity; context: CityContext }[];
  credits: Record<string, string>;
};

/** Derives all entries, writes the gazetteer and returns its size in bytes before compression. */
export function buildGazetteer({ states, countries, cities, credits, ...sources }: GazetteerSources): number {
  const places = withCurrentCodes(sources.places, sources.currentPlaces);
  const outlines = outlinesOf(states, places);
  const inside = cities.map(({ city, context }) => cityEntries(city, context));
  return writeGazetteer({
    entries: [
      ...countryEntries(places, areasByCode(states, countries)),
      ...stateEntries(places, outlines),
      ...placeEntries(places),
      ...inside.flatMap((each) => each.entries),
    ],
    addresses: inside.flatMap((each) => each.addresses),
    outlines,
    credits,
  });
}

/** Polities without a code of their own would otherwise replace the country they are part of. */
function areasByCode(states: State[], countries: Map<string, Geometry>): Map<string, Geometry> {
  const areas = new Map<string, Geometry>();
  const small = new Set(["SOL", "CYN", "KAS", "KAB", "ESB", "WSB", "USG", "CSI", "ATC", "CLP", "PGA", "CRIMEA"]);
  for (const state of states) {
    const polity = polityOf(state);
    const area = countries.get(polity);
    const code = polity === "KOS" ? "XK" : state.country2;
    if (area !== undefined && !small.has(polity)) areas.set(code, area);
  }
  return areas;
}
