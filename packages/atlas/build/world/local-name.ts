import { likelyLanguage } from "../sources/country-names.ts";
import type { Place } from "../sources/read-places.ts";
import { knownLocalNames } from "./known-local-names.ts";

/** Letters that a language writes with; others in the same script belong to its neighbours. */
const alphabets: Record<string, RegExp> = {
  ru: /^[а-яё\- .()]+$/i,
  uk: /^[абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'’\- .]+$/i,
  be: /^[абвгдеёжзійклмнопрстуўфхцчшыьэюя'’\- .]+$/i,
  bg: /^[абвгдежзийклмнопрстуфхцчшщъьюя\- .]+$/i,
  mk: /^[абвгдѓежзѕијклљмнњопрстќуфхцчџш\- .]+$/i,
  mn: /^[абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя\- .]+$/i,
  kk: /^[аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя\- .]+$/i,
  ky: /^[абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя\- .]+$/i,
  tg: /^[абвгғдеёжзийӣкқлмнопрстуӯфхҳчҷшъэюя\- .]+$/i,
  el: /^[\p{Script=Greek}\- .]+$/u,
  he: /^[\p{Script=Hebrew}\- .'"׳״]+$/u,
  ka: /^[\p{Script=Georgian}\- .]+$/u,
  hy: /^[\p{Script=Armenian}\- .]+$/u,
  th: /^[\p{Script=Thai}\- .]+$/u,
  ko: /^[\p{Script=Hangul}\- .]+$/u,
  ja: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u,
  zh: /^[\p{Script=Han}]+$/u,
  ar: /^[\u0621-\u064a\- ]+$/,
  fa: /^[آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئ\u200c ]+$/,
};

/** What people at a place call it, where that can be told without doubt; else GeoNames' name. */
export function localName(place: Place): string {
  const known = knownLocalNames.get(`${place.country2} ${place.name}`);
  if (known !== undefined) return known;
  const alphabet = alphabets[languageOf(place.country2)];
  if (alphabet === undefined) return place.name;
  const fitting = place.alternateNames.filter((name) => alphabet.test(name));
  return fitting.length === 1 ? (fitting[0] ?? place.name) : place.name;
}

const languages = new Map<string, string>();

function languageOf(country2: string): string {
  const known = languages.get(country2) ?? likelyLanguage(country2);
  languages.set(country2, known);
  return known;
}
