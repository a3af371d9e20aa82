/** A part of a text that was typed, in UTF-16 units as Google's clients count. */
export type MatchedSubstring = { readonly offset: number; readonly length: number };

/** Which parts of a text begin as the words that were typed do; case and accents do not matter. */
export function matchedSubstrings(text: string, input: string): readonly MatchedSubstring[] {
  const folded = fold(text);
  const matches: MatchedSubstring[] = [];
  for (const word of fold(input).match(/[\p{L}\p{N}]+/gu) ?? []) {
    const offset = wordStart(folded, word, matches);
    if (offset >= 0) matches.push({ offset, length: word.length });
  }
  return matches.toSorted((a, b) => a.offset - b.offset);
}

/** Where a word of the text begins like this one and nothing was matched yet; -1: nowhere. */
function wordStart(folded: string, word: string, taken: readonly MatchedSubstring[]): number {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    const isStart = at === 0 || !/[\p{L}\p{N}]/u.test(folded.charAt(at - 1));
    const isFree = taken.every(({ offset, length }) => at >= offset + length || at + word.length <= offset);
    if (isStart && isFree) return at;
  }
  return -1;
}

/** Unit by unit, so that each one stays at its place. */
function fold(text: string): string {
  return Array.from({ length: text.length }, (_, at) => foldedUnit(text.charAt(at))).join("");
}

function foldedUnit(unit: string): string {
  const plain = unit.normalize("NFD").charAt(0).toLowerCase();
  return plain.length === 1 ? plain : unit;
}
