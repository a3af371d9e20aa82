import { FIT } from "./candidate.ts";
import type { Candidates } from "./candidate.ts";
import { fold } from "./fold.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { SearchQuestion } from "#app/ports/geocoder.ts";
import { respell } from "./respell.ts";
import { nameWords, searchWords } from "./name-words.ts";
import { isOneLetter, wordFit } from "./word-fit.ts";
import type { TypedWord } from "./word-fit.ts";

/** Places with all words of the text in their names or in the names of what they lie in. */
export function findWords(gazetteer: Gazetteer, question: SearchQuestion, candidates: Candidates): void {
  const words = typedWords(question);
  const [only, ...others] = words;
  if (only !== undefined && others.length === 0 && isOneLetter(only))
    addMostImportant(gazetteer, words, question, candidates);
  else addMatching(gazetteer, words, question, candidates);
}

/** The same with words that are spelt alike, or in another script. */
export function findRespelt(gazetteer: Gazetteer, question: SearchQuestion, candidates: Candidates): void {
  addSplit(gazetteer, question, candidates);
  const words = respell(gazetteer, typedWords(question));
  if (words === null) return;
  addRespeltNames(gazetteer, words, question, candidates);
  addMatching(gazetteer, words, question, candidates);
}

/** An FTS5 expression for words in any of their spellings; `null`: there is nothing to look for. */
export function matchExpression(words: readonly TypedWord[]): string | null {
  if (words.length === 0) return null;
  // There is no index for a single letter: it only tells what is found by the other words apart.
  const telling = words.filter((word) => !isOneLetter(word));
  const terms = (telling.length === 0 ? words : telling).map(({ spellings, match }) => {
    const each = [...spellings.keys()].map((word) => (match === "start" ? `"${word}"*` : `"${word}"`));
    return `(${each.join(" OR ")})`;
  });
  return terms.join(" AND ");
}

const MOST_WORDS = 8;
const MOST_RESPELT = 40;
const SHORTEST_HALF = 3;
const LONGEST_SPLIT = 30;
const IMPORTANT_PLACES = 500;

/** Two words that were typed as one: `newyork`. */
function addSplit(gazetteer: Gazetteer, question: SearchQuestion, candidates: Candidates): void {
  const word = fold(question.text);
  if (word.includes(" ") || word.length > LONGEST_SPLIT) return;
  for (let end = SHORTEST_HALF; end <= word.length - SHORTEST_HALF; end++)
    for (const row of gazetteer.named(`${word.slice(0, end)} ${word.slice(end)}`, question))
      candidates.add({ row, address: null, fit: FIT.name - FIT.edit });
}

/** Places with a name of exactly the words as they may have been meant, be it one that is not shown. */
function addRespeltNames(
  gazetteer: Gazetteer,
  words: readonly TypedWord[],
  question: SearchQuestion,
  candidates: Candidates,
): void {
  let names: readonly { readonly name: string; readonly edits: number }[] = [{ name: "", edits: 0 }];
  for (const { spellings } of words)
    names = names
      .flatMap(({ name, edits }) =>
        [...spellings].map(([word, more]) => ({ name: `${name} ${word}`, edits: edits + more })),
      )
      .toSorted((a, b) => a.edits - b.edits)
      .slice(0, MOST_RESPELT);
  for (const { name, edits } of names)
    for (const row of gazetteer.named(name.trim(), question))
      candidates.add({ row, address: null, fit: (row.own === 1 ? FIT.name : FIT.otherRespelt) - edits * FIT.edit });
}

function typedWords({ text, lastWord }: SearchQuestion): TypedWord[] {
  const words = searchWords(fold(text)).slice(0, MOST_WORDS);
  const isOpen = lastWord === "unfinished" && /[\p{L}\p{N}\p{M}]$/u.test(text);
  return words.map((word, index) => ({
    spellings: new Map([[word, 0]]),
    match: isOpen && index === words.length - 1 ? "start" : "whole",
  }));
}

/** There is no index for a single letter: only places that somebody could mean by it are looked at. */
function addMostImportant(
  gazetteer: Gazetteer,
  words: readonly TypedWord[],
  question: SearchQuestion,
  candidates: Candidates,
): void {
  for (const row of gazetteer.most(IMPORTANT_PLACES, question)) {
    const fit = wordFit(nameWords(row.name), words, () => gazetteer.wordsAround(row));
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
      candidates.add({
        row,
        address: null,
        fit: wordFit(nameWords(row.name), words, () => gazetteer.wordsAround(row)),
      });
}
