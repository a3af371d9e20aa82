import type { Gazetteer } from "./gazetteer.ts";
import { transliterate } from "./transliterate.ts";
import { isOneLetter } from "./word-fit.ts";
import type { TypedWord } from "./word-fit.ts";

/**
 * Words with the spellings that may have been meant; a word that the gazetteer has stays as it is, unless all are known and
 * only do not occur together. `null`: there is nothing to be respelt.
 */
export function respell(gazetteer: Gazetteer, words: readonly TypedWord[]): TypedWord[] | null {
  if (words.length > MOST_WORDS) return null;
  const isKnown = words.map((word) => isOneLetter(word) || gazetteer.hasWord(firstOf(word), word.match));
  const areAllKnown = isKnown.every(Boolean);
  if (words.every(isOneLetter)) return null;
  const most = areAllKnown && words.length > 1 ? MOST_OF_KNOWN : MOST_SPELLINGS;
  const respelt = words.map((word, index) =>
    isKnown[index] === true && !areAllKnown ? word : { ...word, spellings: spellingsOf(gazetteer, word, most) },
  );
  return respelt.some((word) => word.spellings.size > 1) ? respelt : null;
}

const MOST_WORDS = 6;
const MOST_SPELLINGS = 40;
/** Of words that exist, each of which may be the mistyped one. */
const MOST_OF_KNOWN = 12;

function spellingsOf(gazetteer: Gazetteer, word: TypedWord, most: number): ReadonlyMap<string, number> {
  const typed = firstOf(word);
  const spellings = new Map([[typed, 0]]);
  const add = (text: string, more: number) => {
    for (const { word: like, edits } of gazetteer.vocabulary.like(text, word.match, most))
      if (!spellings.has(like)) spellings.set(like, edits + more);
  };
  add(typed, 0);
  const other = transliterate(typed);
  if (other !== null && other !== "") {
    spellings.set(other, 1);
    add(other, 1);
  }
  return spellings;
}

function firstOf({ spellings }: TypedWord): string {
  return spellings.keys().next().value ?? "";
}
