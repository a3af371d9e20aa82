import { areasOf, liesIn } from "./areas.ts";
import { FIT } from "./candidate.ts";
import type { Candidates } from "./candidate.ts";
import type { Gazetteer, PlaceFilter } from "./gazetteer.ts";
import type { SearchQuestion } from "#app/ports/geocoder.ts";
import { splitQuery } from "./split-query.ts";

/** Places that are called as the text, or as its first half and lie in its second; and, while typing, those that begin so. */
export function findNames(gazetteer: Gazetteer, question: SearchQuestion, candidates: Candidates): void {
  for (const { name, area } of splitQuery(question.text)) {
    if (name === "") continue;
    if (area === "") addNamed(gazetteer, name, question, candidates);
    else addNamedIn(gazetteer, { name, area }, question, candidates);
  }
}

/** Of Latin script so many letters tell enough to look through all names that begin so; other scripts are finer. */
const SHORTEST_LATIN_START = 4;

function addNamed(gazetteer: Gazetteer, name: string, question: SearchQuestion, candidates: Candidates): void {
  for (const row of gazetteer.named(name, question))
    candidates.add({ row, address: null, fit: row.own === 1 ? FIT.name : FIT.otherName });
  const isTelling = name.length >= SHORTEST_LATIN_START || !/\p{Script=Latin}/u.test(name);
  if (question.lastWord === "whole" || !isTelling) return;
  for (const row of gazetteer.namedLike(name, question))
    candidates.add({ row, address: null, fit: row.own === 1 ? FIT.start : FIT.otherStart });
}

function addNamedIn(
  gazetteer: Gazetteer,
  { name, area }: { name: string; area: string },
  filter: PlaceFilter,
  candidates: Candidates,
): void {
  const rows = gazetteer.named(name, filter);
  if (rows.length === 0) return;
  const areas = areasOf(gazetteer, area);
  for (const row of rows) {
    if (!areas.some((each) => liesIn(row, each))) continue;
    candidates.add({ row, address: null, fit: row.own === 1 ? FIT.name : FIT.otherName });
  }
}
