import { Candidates } from "./candidate.ts";
import { describePlace } from "./describe-place.ts";
import { findAddresses } from "./find-addresses.ts";
import { findNames } from "./find-names.ts";
import { findRespelt, findWords } from "./find-words.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { Found, SearchQuestion } from "#app/ports/geocoder.ts";
import { rank } from "./rank.ts";

/** Places by text, the best first: whole names before beginnings before words before what is spelt alike. */
export function search(gazetteer: Gazetteer, question: SearchQuestion): readonly Found[] {
  const candidates = new Candidates();
  findAddresses(gazetteer, question, candidates);
  findNames(gazetteer, question, candidates);
  findWords(gazetteer, question, candidates);
  const words = /[^\s,][\s,]+[^\s,]/.test(question.text) ? "several" : "one";
  if (question.spelling === "tolerant" && !candidates.satisfy(words)) findRespelt(gazetteer, question, candidates);
  return rank(candidates.all, question.near)
    .slice(0, question.limit)
    .map((candidate) => ({
      place: describePlace(gazetteer, candidate, { languages: question.languages, from: question.near }),
      relevance: Math.round(Math.min(1, Math.max(0, candidate.fit)) * 100) / 100,
    }));
}
