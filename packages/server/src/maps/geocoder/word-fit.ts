import { FIT } from "./candidate.ts";

/** A word that was typed, in every spelling that is taken for it, with how many letters each is off. */
export type TypedWord = {
  readonly spellings: ReadonlyMap<string, number>;
  /** `start`: the person is still typing it. */
  readonly match: "whole" | "start";
};

/** How well a place's shown name fits words that all are in its names or `around`, in those of what it lies in. */
export function wordFit(
  name: readonly string[],
  words: readonly TypedWord[],
  around: () => ReadonlySet<string>,
): number {
  const left = new Set(name.keys());
  let found = 0;
  let edits = 0;
  let outside = 0;
  let isInOrder = true;
  let isWhole = true;
  for (const [position, word] of words.entries()) {
    const match = bestMatch(word, name, left);
    if (match === null) {
      if (isAround(word, around())) outside++;
      continue;
    }
    left.delete(match.index);
    found++;
    edits += match.edits;
    isInOrder &&= match.index === position;
    isWhole &&= match.isWhole;
  }
  // A word that is neither here nor there is in a name that is not shown.
  if (found + outside < words.length) return FIT.elsewhere + (0.1 * found) / words.length;
  return fitOf({ found, of: words.length, left: left.size, isInOrder, isWhole }) - edits * FIT.edit;
}

/** Whether of a word that is still being typed there is only the first letter. */
export function isOneLetter({ spellings, match }: TypedWord): boolean {
  return match === "start" && spellings.keys().next().value?.length === 1;
}

function fitOf(match: { found: number; of: number; left: number; isInOrder: boolean; isWhole: boolean }): number {
  const { found, of, left, isInOrder, isWhole } = match;
  if (found === 0) return FIT.elsewhere;
  if (found < of) return left === 0 ? FIT.nameAndArea : FIT.someWords + (0.1 * found) / (found + left);
  if (left === 0 && isWhole) return isInOrder ? FIT.start + 0.1 : FIT.words + 0.1;
  return isInOrder ? FIT.start : FIT.words + (0.1 * found) / (found + left);
}

function isAround({ spellings, match }: TypedWord, surroundings: ReadonlySet<string>): boolean {
  if ([...spellings.keys()].some((spelling) => surroundings.has(spelling))) return true;
  if (match === "whole") return false;
  return [...spellings.keys()].some((spelling) => [...surroundings].some((word) => word.startsWith(spelling)));
}

function bestMatch(word: TypedWord, name: readonly string[], left: ReadonlySet<number>) {
  let best: { index: number; edits: number; isWhole: boolean } | null = null;
  for (const index of left) {
    const nameWord = name[index] ?? "";
    const whole = word.spellings.get(nameWord);
    const edits = whole ?? (word.match === "start" ? startEdits(word, nameWord) : null);
    if (edits !== null && (best === null || edits < best.edits)) best = { index, edits, isWhole: whole !== undefined };
  }
  return best;
}

function startEdits(word: TypedWord, nameWord: string): number | null {
  let least: number | null = null;
  for (const [spelling, edits] of word.spellings)
    if (nameWord.startsWith(spelling) && (least === null || edits < least)) least = edits;
  // Mistyped and unfinished at once is less likely than only mistyped.
  return least === null || least === 0 ? least : least + 0.5;
}
