import { areasOf, liesIn } from "./areas.ts";
import { FIT } from "./candidate.ts";
import type { Candidates } from "./candidate.ts";
import { findHouse, housesStarting } from "./find-house.ts";
import { matchExpression } from "./find-words.ts";
import { fold } from "./fold.ts";
import type { Gazetteer, PlaceFilter } from "./gazetteer.ts";
import type { PlaceRow } from "./gazetteer-row.ts";
import type { SearchQuestion } from "#app/ports/geocoder.ts";
import { respell } from "./respell.ts";
import { houseNumbers, splitQuery } from "./split-query.ts";
import type { HouseNumber, Split } from "./split-query.ts";
import { streetKind, streetWords, withoutTitles } from "./street-words.ts";
import { nameWords, searchWords } from "./name-words.ts";
import { wordFit } from "./word-fit.ts";
import type { TypedWord } from "./word-fit.ts";

/** Houses by street and number in either order, with or without the city; and streets where the number is not known. */
export function findAddresses(gazetteer: Gazetteer, question: SearchQuestion, candidates: Candidates): void {
  if (question.kinds.includes("street")) addStreets(gazetteer, question, candidates);
  const numbers = houseNumbers(question.text);
  if (numbers.length === 0 || !question.kinds.includes("address")) return;
  const filter = { ...question, kinds: STREETS };
  for (const house of numbers) addHouses(gazetteer, house, { question, filter, find: streetsOf }, candidates);
  if (question.spelling === "exact" || !candidates.isEmpty) return;
  for (const house of numbers) addHouses(gazetteer, house, { question, filter, find: streetsLike }, candidates);
}

const STREETS = ["street"] as const;
const MOST_STREETS = 12;
const MOST_WORDS = 8;
const LEFT_OUT = 0.03;
const OTHER_KIND = 0.1;

type Street = { readonly row: PlaceRow; readonly fit: number };
type StreetSearch = {
  readonly question: SearchQuestion;
  readonly filter: PlaceFilter;
  readonly find: (gazetteer: Gazetteer, name: string, filter: PlaceFilter) => readonly Street[];
};

/** Streets whose name was typed with a word for street, be it another than theirs or short for it. */
function addStreets(gazetteer: Gazetteer, question: SearchQuestion, candidates: Candidates): void {
  const words = searchWords(fold(question.text));
  if (words.length > MOST_WORDS || streetWords(words).join(" ") === words.join(" ")) return;
  const filter = { ...question, kinds: STREETS };
  for (const { row, fit } of byWords(gazetteer, wordsOf(words.join(" ")), filter, streetKind(words)))
    candidates.add({ row, address: null, fit });
}

function addHouses(
  gazetteer: Gazetteer,
  { number, rest }: HouseNumber,
  { question, filter, find }: StreetSearch,
  candidates: Candidates,
): void {
  const isOpen = question.lastWord === "unfinished" && question.text.trimEnd().endsWith(number);
  for (const split of splitQuery(rest)) {
    for (const { row, fit } of streetsIn(gazetteer, split, { question, filter, find })) {
      const house = findHouse(gazetteer, row.id, number);
      if (house !== null) candidates.add({ row, address: house, fit: FIT.address - (FIT.name - fit) });
      else if (isOpen)
        for (const each of housesStarting(gazetteer, row.id, number))
          candidates.add({ row, address: each, fit: fit - 0.1 });
      if (question.kinds.includes("street")) candidates.add({ row, address: null, fit: fit - 0.2 });
    }
  }
}

function streetsIn(
  gazetteer: Gazetteer,
  { name, area }: Split,
  { question, filter, find }: StreetSearch,
): readonly Street[] {
  if (name === "") return [];
  const streets = find(gazetteer, name, filter);
  if (area === "" || streets.length === 0) return streets.slice(0, MOST_STREETS);
  const areas = areasOf(gazetteer, area);
  const isOpen = question.lastWord === "unfinished";
  const isThere = (row: PlaceRow) =>
    areas.some((each) => liesIn(row, each)) || (isOpen && startsAround(gazetteer, row, area));
  return streets.filter(({ row }) => isThere(row)).slice(0, MOST_STREETS);
}

/** Whether a word that is still being typed begins the name of what a street lies in. */
function startsAround(gazetteer: Gazetteer, row: PlaceRow, start: string): boolean {
  return [...gazetteer.wordsAround(row)].some((word) => word.startsWith(start));
}

function streetsOf(gazetteer: Gazetteer, name: string, filter: PlaceFilter): readonly Street[] {
  const exact = gazetteer.named(name, filter).map((row) => ({ row, fit: FIT.name }));
  if (exact.length > 0) return exact;
  return byWords(gazetteer, wordsOf(name), filter, streetKind(searchWords(name)));
}

function streetsLike(gazetteer: Gazetteer, name: string, filter: PlaceFilter): readonly Street[] {
  const words = respell(gazetteer, wordsOf(name));
  return words === null ? [] : byWords(gazetteer, words, filter, streetKind(searchWords(name)));
}

function byWords(
  gazetteer: Gazetteer,
  words: readonly TypedWord[],
  filter: PlaceFilter,
  kind: string | null,
): readonly Street[] {
  const expression = matchExpression(words);
  if (expression === null) return [];
  return gazetteer
    .matching(expression, filter, gazetteer.firstStreet)
    .map((row) => {
      const name = nameWords(row.name);
      return { row, fit: fitOfStreet(name, words, () => gazetteer.wordsAround(row)) - otherKind(name, kind) };
    })
    .filter(({ fit }) => fit > FIT.elsewhere)
    .toSorted((a, b) => b.fit - a.fit);
}

/** A street that has all words and no other telling ones is as good as named exactly; a title may be left out. */
function fitOfStreet(name: readonly string[], words: readonly TypedWord[], around: () => ReadonlySet<string>): number {
  const telling = streetWords(name);
  const untitled = withoutTitles(telling);
  const fits = [wordFit(telling, words, around)];
  if (untitled.length < telling.length) fits.push(wordFit(untitled, words, around) - LEFT_OUT);
  if (telling.length < name.length) fits.push(wordFit(name, words, around));
  return Math.max(...fits);
}

/** Who writes `bulevar` does not mean the `pasaje` of that name. */
function otherKind(name: readonly string[], kind: string | null): number {
  const own = streetKind(name);
  return kind === null || own === null || own === kind ? 0 : OTHER_KIND;
}

function wordsOf(name: string): TypedWord[] {
  return streetWords(searchWords(name)).map((word) => ({ spellings: new Map([[word, 0]]), match: "whole" }));
}
