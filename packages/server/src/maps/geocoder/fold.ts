/**
 * A name as the gazetteer compares it: no case, no diacritics of Latin script, single spaces.
 * Has to stay the same as `packages/atlas/build/gazetteer/fold.ts`, which the rows were made with; a test holds them together.
 */
export function fold(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/(\p{Script=Latin})\p{Mn}+/gu, "$1")
    .normalize("NFC")
    .replaceAll("ß", "ss")
    .replaceAll("ø", "o")
    .replaceAll("đ", "d")
    .replaceAll("ð", "d")
    .replaceAll("þ", "th")
    .replaceAll("ł", "l")
    .replaceAll("æ", "ae")
    .replaceAll("œ", "oe")
    .replaceAll("ı", "i")
    .replace(/['’ʻʼ`´.]/g, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
}
