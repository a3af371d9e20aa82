import { PLACE_KINDS } from "#core/place.ts";
import type { PlaceKind } from "#core/place.ts";

/** What MapTiler's geocoding calls a kind of place. */
export function featureType(kind: PlaceKind): string {
  return TYPE_OF[kind];
}

/** Whether MapTiler's geocoding has such a type, be it one of which the gazetteer has no places. */
export function isFeatureType(type: string): boolean {
  return TYPES.has(type);
}

/** The kinds of places that a search for these types is for; no types: for all. */
export function kindsOfTypes(types: readonly string[], which: "these" | "others"): readonly PlaceKind[] {
  if (types.length === 0) return PLACE_KINDS;
  return PLACE_KINDS.filter((kind) => types.includes(TYPE_OF[kind]) === (which === "these"));
}

/** All types, for a sentence. */
export const FEATURE_TYPES_IN_WORDS =
  "`country`, `region`, `municipality`, `locality`, `neighbourhood`, `road`, `address` or `poi`";

const TYPE_OF: Readonly<Record<PlaceKind, string>> = {
  country: "country",
  state: "region",
  city: "municipality",
  town: "municipality",
  village: "locality",
  suburb: "neighbourhood",
  street: "road",
  address: "address",
  poi: "poi",
};

const TYPES: ReadonlySet<string> = new Set(
  (
    "continental_marine country major_landform region subregion county joint_municipality joint_submunicipality municipality " +
    "municipal_district locality neighbourhood place postal_code address road poi"
  ).split(" "),
);
