import type { CurrentPlace } from "../sources/read-current-places.ts";
import type { Place } from "../sources/read-places.ts";

type Codes = { stateCode: string; districtCode: string };
type Located = { longitude: number; latitude: number };
type Witness = Located & Codes;

/**
 * Places with the codes of today's states. GeoNames numbers states anew when a country does (Vietnam, Norway), and the list of places is
 * older than the names of the states: a place takes the codes that it has in the newer, shorter list, and one that is missing there those
 * of its neighbours that were in its state.
 */
export function withCurrentCodes(places: Place[], current: CurrentPlace[]): Place[] {
  const byName = Map.groupBy(current, (each) => `${each.country2} ${each.name}`);
  const known = new Map<Place, CurrentPlace>();
  for (const place of places) {
    const same = byName.get(`${place.country2} ${place.name}`)?.find((each) => isAt(place, each));
    if (same !== undefined) known.set(place, same);
  }
  const witnesses = Map.groupBy([...known], ([place]) => oldStateOf(place));
  const settled = new Map([...witnesses].map(([state, pairs]) => [state, onlyStateOf(pairs)]));
  return places.map((place) => {
    const own = known.get(place);
    if (own !== undefined) return { ...place, stateCode: own.stateCode, districtCode: own.districtCode };
    const stateCode = settled.get(oldStateOf(place)) ?? neighbourOf(place, witnesses.get(oldStateOf(place)) ?? []);
    if (stateCode === undefined || stateCode === place.stateCode) return place;
    return { ...place, stateCode, districtCode: "" };
  });
}

/** A place that moved by more in one of the lists is another of the same name. */
const sameSpotDegrees = 0.05;
/** The few others moved over a border, or were put right. */
const nearlyAll = 0.97;

function isAt(one: Located, other: Located): boolean {
  const far = Math.max(Math.abs(one.longitude - other.longitude), Math.abs(one.latitude - other.latitude));
  return far <= sameSpotDegrees;
}

function oldStateOf(place: Place): string {
  return `${place.country2}.${place.stateCode}`;
}

/** The state that all of an old one went into. */
function onlyStateOf(pairs: [Place, CurrentPlace][]): string | undefined {
  for (const [state, members] of Map.groupBy(pairs, ([, { stateCode }]) => stateCode))
    if (members.length >= pairs.length * nearlyAll) return state;
  return undefined;
}

function neighbourOf(place: Place, pairs: [Place, CurrentPlace][]): string | undefined {
  let nearest: Witness | undefined;
  let least = Infinity;
  const shrink = Math.cos((place.latitude * Math.PI) / 180);
  for (const [, each] of pairs) {
    const far = Math.hypot((each.longitude - place.longitude) * shrink, each.latitude - place.latitude);
    if (far < least) [nearest, least] = [each, far];
  }
  return nearest?.stateCode;
}
