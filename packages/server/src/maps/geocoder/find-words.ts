import { FIT } from "./candidate.ts";
import type { Candidates } from "./candidate.ts";
import { fold } from "./fold.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { SearchQuestion } from "#app/ports/geocoder.ts";
import { respell } from "./respell.ts";
import { searchWords, wordFit } from "./word-fit.ts";
import type { TypedWord } from "./word-fit.ts";

/** Places with all words of the text in their names or in the names of what they lie in. */
export function findWords(gazetteer: Gazetteer, question: SearchQuestion, candidates: Candidates): void {
  const words = typedWords(question);
  if (isOneLetter(words)) addMostImportant(gazetteer, words, question, candidates);
  else addMatching(gazetteer, words, question, candidates);
}

/** The same with words that are spelt alike, or in another script. */
export function findRespelt(gazetteer: Gazetteer, question: SearchQuestion, candidates: Candidates): void {
  const words = respell(gazetteer, typedWords(question));
  if (words !== null) addMatching(gazetteer, words, question, candidates);
}

/** An FTS5 expression for words in any of their spellings; `null`: there is nothing to look for. */
export function matchExpression(words: readonly TypedWord[]): string | null {
  if (words.length === 0) return null;
  const terms = words.map(({ spellings, match }) => {
    const each = [...spellings.keys()].map((word) => (match === "start" ? `"${word}"*` : `"${word}"`));
    return `(${each.join(" OR ")})`;
  });
  return terms.join(" AND ");
}

const MOST_WORDS = 8;
const IMPORTANT_PLACES = 1_000;

function typedWords({ text, lastWord }: SearchQuestion): TypedWord[] {
  const words = searchWords(fold(text)).slice(0, MOST_WORDS);
  const isOpen = lastWord === "unfinished" && /[\p{L}\p{N}\p{M}]$/u.test(text);
  return words.map((word, index) => ({
    spellings: new Map([[word, 0]]),
    match: isOpen && index === words.length - 1 ? "start" : "whole",
  }));
}

function isOneLetter(words: readonly TypedWord[]): boolean {
  const [only, ...others] = words;
  return others.length === 0 && only?.spellings.keys().next().value?.length === 1;
}

/** There is no index for a single letter: only places that somebody could mean by it are looked at. */
function addMostImportant(
  gazetteer: Gazetteer,
  words: readonly TypedWord[],
  question: SearchQuestion,
  candidates: Candidates,
): void {
  for (const row of gazetteer.most(IMPORTANT_PLACES, question)) {
    const fit = wordFit(row.name, words, gazetteer.wordsAround(row));
    if (fit >= FIT.start) candidates.add({ row, address: null, fit });
  }
}

function addMatching(
  gazetteer: Gazetteer,
  words: readonly TypedWord[],
  question: SearchQuestion,
  candidates: Candidates,
): void {
  const expression = matchExpression(words);
  if (expression === null) return;
  const starts = question.near !== null || question.bounds !== null ? [0, gazetteer.firstStreet] : [0];
  for (const from of starts)
    for (const row of gazetteer.matching(expression, question, from))
      candidates.add({ row, address: null, fit: wordFit(row.name, words, gazetteer.wordsAround(row)) });
}
