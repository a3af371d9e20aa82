import { distanceMetres } from "#core/distance.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { pointOf } from "./gazetteer-row.ts";
import type { PlaceRow } from "./gazetteer-row.ts";
import type { PlaceKind } from "#core/place.ts";

/** The countries, states and cities that a text may mean as the second half of `Paris, Texas`: by name or by ISO code. */
export function areasOf(gazetteer: Gazetteer, folded: string): readonly PlaceRow[] {
  const byCode = gazetteer.areasOfCode(SHORT_NAMES[folded] ?? folded);
  const byName = gazetteer.named(folded, { bounds: null, countries: [], kinds: AREA_KINDS });
  return [...byCode, ...byName.slice(0, MOST_AREAS)];
}

/** Whether a place lies in an area; around a city also what is close to it. */
export function liesIn(row: PlaceRow, area: PlaceRow): boolean {
  if (row.id === area.id) return false;
  if (area.kind === "country") return row.country === area.country;
  if (area.kind === "state") return row.state === area.id;
  if (row.city === area.id) return true;
  return row.country === area.country && distanceMetres(pointOf(row), pointOf(area)) < AROUND_A_CITY_METRES;
}

const AREA_KINDS: readonly PlaceKind[] = ["country", "state", "city", "town"];
const MOST_AREAS = 12;
const AROUND_A_CITY_METRES = 30_000;

/** What people write for a country that is neither its name nor its code. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  usa: "us",
  "u s a": "us",
  america: "us",
  uk: "gb",
  britain: "gb",
  "great britain": "gb",
  uae: "ae",
  holland: "nl",
};
