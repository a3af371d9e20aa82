import { describePlace } from "./describe-place.ts";
import { findHouse } from "./find-house.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { Place } from "#core/place.ts";
import type { LookupQuestion } from "#app/ports/geocoder.ts";

/** A place by the id that an answer gave it; `null`: there is none. */
export function lookup(gazetteer: Gazetteer, { id, languages }: LookupQuestion): Place | null {
  const [, street, number] = /^address:(street:[^/]+\/[^/]+)\/(.+)$/u.exec(id) ?? [];
  const row = gazetteer.placeOf(street ?? id);
  if (row === undefined) return null;
  const telling = { languages, from: null };
  if (number === undefined) return describePlace(gazetteer, { row, address: null }, telling);
  const address = findHouse(gazetteer, row.id, number);
  return address === null ? null : describePlace(gazetteer, { row, address }, telling);
}
