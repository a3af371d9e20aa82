/** From how many letters on a description is searched too: fewer stand in nearly every sentence. */
const DESCRIBED_FROM = 3;

/**
 * How well something fits what was typed: 0 its name begins with it, 1 a word of its name does, 2 a word of what is said about
 * it does; `null` when it does not fit. Nothing typed fits everything.
 */
export function searchRank(typed: string, name: string, about: string): 0 | 1 | 2 | null {
  const wanted = typed.trim().toLowerCase();
  if (` ${name}`.toLowerCase().startsWith(` ${wanted}`)) return 0;
  if (hasWord(name, wanted)) return 1;
  return wanted.length >= DESCRIBED_FROM && hasWord(about, wanted) ? 2 : null;
}

function hasWord(text: string, beginning: string): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .some((word, index, words) => words.slice(index).join(" ").startsWith(beginning) && word !== "");
}
