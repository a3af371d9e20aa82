import { fold } from "./fold.ts";

/** A text in two: what is looked for, and where it is said to be (`""`: not said). Both folded. */
export type Split = { readonly name: string; readonly area: string };

/** A house number in a text, and the text without it. */
export type HouseNumber = { readonly number: string; readonly rest: string };

/** The ways to read a text as a name and the area that it lies in; the whole text as a name comes first. */
export function splitQuery(text: string): readonly Split[] {
  const whole = { name: fold(text), area: "" };
  const parts = text
    .split(",")
    .map(fold)
    .filter((part) => part !== "");
  const [first, ...others] = parts;
  const byComma = others.slice(0, LONGEST_AREA).map((area) => ({ name: first ?? "", area }));
  if (byComma.length > 0) return [whole, ...byComma];
  const words = whole.name.split(" ");
  const byWords: Split[] = [];
  for (let area = 1; area <= Math.min(LONGEST_AREA, words.length - 1); area++)
    byWords.push({ name: words.slice(0, -area).join(" "), area: words.slice(-area).join(" ") });
  return [whole, ...byWords];
}

/** What may be house numbers in a text, in either order of street and number; the last one first, for streets are called `18 de Julio`. */
export function houseNumbers(text: string): readonly HouseNumber[] {
  const tokens = text.split(/[\s,]+/).filter((token) => token !== "");
  const found: HouseNumber[] = [];
  for (let index = tokens.length - 1; index >= 0 && found.length < MOST_NUMBERS; index--) {
    const token = (tokens[index] ?? "").replace(/^(?:№|#|nro?\.?|n°)(?=\d)/iu, "");
    if (!/^\d[\d\p{L}/-]{0,9}$/u.test(token)) continue;
    const next = tokens[index + 1] ?? "";
    if (/^(?:bis|\p{L})$/iu.test(next))
      found.push({ number: `${token} ${next}`, rest: without(text, tokens, index, 2) });
    found.push({ number: token, rest: without(text, tokens, index, 1) });
  }
  return found.filter(({ rest }) => fold(rest) !== "");
}

const LONGEST_AREA = 3;
const MOST_NUMBERS = 4;

/** The text without some of its tokens; commas stay, they tell the street from the city. */
function without(text: string, tokens: readonly string[], index: number, count: number): string {
  let at = 0;
  let end = 0;
  for (const [position, token] of tokens.entries()) {
    const found = text.indexOf(token, end);
    if (position === index) at = found;
    end = found + token.length;
    if (position === index + count - 1) break;
  }
  return `${text.slice(0, at)} ${text.slice(end)}`;
}
