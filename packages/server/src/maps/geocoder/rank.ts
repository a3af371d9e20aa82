import { FIT } from "./candidate.ts";
import type { Candidate } from "./candidate.ts";
import { distanceMetres } from "#core/distance.ts";
import { pointOf } from "./gazetteer-row.ts";
import type { PlaceRow } from "./gazetteer-row.ts";
import type { Point } from "#core/place.ts";

/** The best candidates first: how well the name fits, then how important the place is, and how near where that was asked for. */
export function rank(candidates: readonly Candidate[], near: Point | null): readonly Candidate[] {
  const scored = candidates.map((candidate) => ({ candidate, score: scoreOf(candidate, near) }));
  scored.sort((a, b) => b.score - a.score || a.candidate.row.id - b.candidate.row.id);
  const best = scored[0]?.candidate.fit ?? 0;
  // What only lies in a place of this name is no answer beside the place itself.
  return scored.map(({ candidate }) => candidate).filter(({ fit }) => fit > FIT.elsewhere || best <= FIT.elsewhere);
}

const IMPORTANCE = 0.6;
const SAME_REGION = { most: 0.5, metres: 50_000 };
const SAME_QUARTER = { most: 0.15, metres: 1_000 };

function scoreOf({ row, address, fit }: Candidate, near: Point | null): number {
  const score = fit + IMPORTANCE * prominence(row);
  if (near === null) return score;
  const metres = distanceMetres(near, pointOf(address ?? row));
  return score + nearness(metres, SAME_REGION) + nearness(metres, SAME_QUARTER);
}

/** A state counts for less than its people: of a state and its capital of the same name, the city is meant. */
function prominence({ kind, importance }: PlaceRow): number {
  return (kind === "state" ? 0.8 : 1) * (importance / 1000);
}

function nearness(metres: number, { most, metres: half }: { readonly most: number; readonly metres: number }): number {
  return most / (1 + metres / half);
}
