import { boxOf, type Box } from "../geometry/box-of.ts";
import { contains } from "../geometry/contains.ts";
import type { Ring } from "../geometry/feature.ts";
import { polygonsOf } from "../geometry/polygons-of.ts";
import type { Place } from "../sources/read-places.ts";
import type { State } from "../sources/read-states.ts";
import { polityOf } from "../world/polity.ts";

/** A state of Natural Earth, and what the places of GeoNames inside say where it is. */
export type Outline = {
  state: State;
  country: string;
  /** GeoNames code of the state that most of its places lie in; a state of theirs may be made of several of these. */
  stateCode: string | undefined;
  /** How many places of that state lie in here. */
  members: number;
  /** Their share of all places in here. */
  share: number;
};

/**
 * Which state of GeoNames each outline of Natural Earth belongs to. The two do not use the same codes, and what Natural Earth calls
 * GeoNames' code is that of another year; so the places decide, by where they lie.
 */
export function outlinesOf(states: State[], places: Place[]): Outline[] {
  const found = new Map<State, Place[]>(states.map((state) => [state, []]));
  const cells = polygonsByCell(states);
  for (const place of places) {
    const candidates = cells.get(cellOf(place.longitude, place.latitude)) ?? [];
    const inside = candidates.find(({ polygon, box }) => isIn(polygon, box, place));
    if (inside !== undefined) found.get(inside.state)?.push(place);
  }
  return states.flatMap((state) => {
    const members = found.get(state) ?? [];
    const country = mostOf(members.map((place) => place.country2))?.value ?? codeOf(state);
    if (!/^[A-Z]{2}$/.test(country)) return [];
    const own = members.filter((place) => place.country2 === country && place.stateCode !== "");
    const most = mostOf(own.map((place) => `${country}.${place.stateCode}`));
    return [
      { state, country, stateCode: most?.value, members: most?.count ?? 0, share: (most?.count ?? 0) / members.length },
    ];
  });
}

type Piece = { state: State; polygon: Ring[]; box: Box };

function polygonsByCell(states: State[]): Map<string, Piece[]> {
  const cells = new Map<string, Piece[]>();
  for (const state of states) {
    for (const polygon of polygonsOf(state.geometry)) {
      const box = boxOf(polygon[0] ?? []);
      if (box === undefined) continue;
      for (let x = Math.floor(box[0]); x <= Math.floor(box[2]); x++)
        for (let y = Math.floor(box[1]); y <= Math.floor(box[3]); y++)
          cells.set(`${x} ${y}`, [...(cells.get(`${x} ${y}`) ?? []), { state, polygon, box }]);
    }
  }
  return cells;
}

function cellOf(longitude: number, latitude: number): string {
  return `${Math.floor(longitude)} ${Math.floor(latitude)}`;
}

function isIn(polygon: Ring[], [west, south, east, north]: Box, { longitude, latitude }: Place): boolean {
  if (longitude < west || longitude > east || latitude < south || latitude > north) return false;
  return contains(polygon, longitude, latitude);
}

function mostOf(values: string[]): { value: string; count: number } | undefined {
  const groups = [...Map.groupBy(values, (value) => value)].map(([value, { length: count }]) => ({ value, count }));
  return groups.toSorted((a, b) => b.count - a.count)[0];
}

/** Where nobody lives Natural Earth's own code has to do. */
function codeOf(state: State): string {
  return polityOf(state) === "KOS" ? "XK" : state.country2;
}
