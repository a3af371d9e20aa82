import { PLACE_KINDS } from "#core/place.ts";
import type { Place, PlaceKind } from "#core/place.ts";

/** What Google calls a kind of place, as it stands in the components of an address. */
export function typesOfKind(kind: PlaceKind): readonly string[] {
  return TYPES_OF[kind];
}

/** What Google calls a place: a point of interest also by what it is for. */
export function typesOfPlace({ kind, category }: Place): readonly string[] {
  if (kind !== "poi") return TYPES_OF[kind];
  return [...POI_TYPES.flatMap(([type, categories]) => (categories.includes(category) ? [type] : [])), ...TYPES_OF.poi];
}

/** The kinds among which places of these types are; no types: all. */
export function kindsOfTypes(types: readonly string[]): readonly PlaceKind[] {
  if (types.length === 0) return PLACE_KINDS;
  return PLACE_KINDS.filter((kind) => types.some((type) => kindsOfType(type).includes(kind)));
}

/** Whether a place is of one of the types; no types: it is. */
export function isOfTypes(place: Place, types: readonly string[]): boolean {
  if (types.length === 0) return true;
  const own = typesOfPlace(place);
  return types.some((type) => own.includes(type) || COLLECTIONS.get(type)?.includes(place.kind) === true);
}

function kindsOfType(type: string): readonly PlaceKind[] {
  const collection = COLLECTIONS.get(type);
  if (collection !== undefined) return collection;
  if (POI_TYPES.some(([each]) => each === type)) return ["poi"];
  return PLACE_KINDS.filter((kind) => TYPES_OF[kind].includes(type));
}

const SETTLEMENT = ["locality", "political"];

const TYPES_OF: Readonly<Record<PlaceKind, readonly string[]>> = {
  country: ["country", "political"],
  state: ["administrative_area_level_1", "political"],
  city: SETTLEMENT,
  town: SETTLEMENT,
  village: SETTLEMENT,
  suburb: ["neighborhood", "political"],
  street: ["route"],
  address: ["street_address"],
  poi: ["point_of_interest", "establishment"],
};

/** Words that stand for several types, and the types of Google's that mean the same as another here. */
const COLLECTIONS: ReadonlyMap<string, readonly PlaceKind[]> = new Map([
  ["geocode", PLACE_KINDS.filter((kind) => kind !== "poi")],
  ["address", ["address", "street"]],
  ["premise", ["address"]],
  ["(regions)", ["country", "state", "city", "town", "village", "suburb"]],
  ["(cities)", ["city", "town", "village"]],
  ["sublocality", ["suburb"]],
]);

/** Google's types of points of interest, with the categories of OpenStreetMap that mean them. */
const POI_TYPES: readonly (readonly [type: string, categories: readonly string[]])[] = [
  ["atm", ["atm"]],
  ["bakery", ["bakery"]],
  ["bank", ["bank"]],
  ["bar", ["bar", "pub"]],
  ["beauty_salon", ["beauty"]],
  ["book_store", ["books"]],
  ["cafe", ["cafe"]],
  ["car_dealer", ["car"]],
  ["car_repair", ["car_repair", "tyres"]],
  ["car_wash", ["car_wash"]],
  ["city_hall", ["townhall"]],
  ["clothing_store", ["clothes"]],
  ["convenience_store", ["convenience"]],
  ["dentist", ["dentist"]],
  ["doctor", ["clinic", "doctors"]],
  ["electronics_store", ["electronics", "computer", "mobile_phone"]],
  ["embassy", ["embassy"]],
  ["florist", ["florist"]],
  ["furniture_store", ["furniture"]],
  ["gas_station", ["fuel"]],
  ["gym", ["fitness_centre"]],
  ["hair_care", ["hairdresser"]],
  ["hardware_store", ["hardware"]],
  ["hospital", ["hospital"]],
  ["lodging", ["hotel", "hostel", "guest_house"]],
  ["museum", ["museum"]],
  ["park", ["park"]],
  ["parking", ["parking"]],
  ["pharmacy", ["pharmacy"]],
  ["place_of_worship", ["place_of_worship"]],
  ["police", ["police"]],
  ["restaurant", ["restaurant", "fast_food"]],
  ["school", ["school", "kindergarten", "college"]],
  ["shoe_store", ["shoes"]],
  ["shopping_mall", ["mall"]],
  ["supermarket", ["supermarket"]],
  ["university", ["university"]],
  ["veterinary_care", ["veterinary"]],
];
