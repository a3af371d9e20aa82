/** A folded text in the other of Latin and Cyrillic script, as people type it who lack the keyboard; `null`: it is in neither. */
export function transliterate(folded: string): string | null {
  if (/\p{Script=Cyrillic}/u.test(folded)) return [...folded].map((letter) => TO_LATIN[letter] ?? letter).join("");
  if (!/[a-z]/.test(folded)) return null;
  return folded.replace(LATIN_GROUPS, (group) => TO_CYRILLIC[group] ?? group);
}

const TO_LATIN = pairs(
  "а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch " +
    "ъ: ы:y ь: э:e ю:yu я:ya і:i ї:yi є:ye ґ:g ә:a ғ:g қ:k ң:n ө:o ұ:u ү:u һ:h ј:j љ:lj њ:nj ћ:c џ:dz",
);

const TO_CYRILLIC = pairs(
  "shch:щ zh:ж kh:х ts:ц ch:ч sh:ш yu:ю ya:я yo:ё ye:е iy:ий ay:ай ey:ей oy:ой a:а b:б c:к d:д e:е f:ф g:г h:х i:и j:ж " +
    "k:к l:л m:м n:н o:о p:п q:к r:р s:с t:т u:у v:в w:в x:кс y:ы z:з",
);

const LATIN_GROUPS = /shch|zh|kh|ts|ch|sh|yu|ya|yo|ye|iy|ay|ey|oy|[a-z]/g;

function pairs(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(text.split(" ").map((pair) => pair.split(":")));
}
