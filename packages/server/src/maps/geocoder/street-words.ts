/** The words of a street's name that tell it from others: without `street`, `avenida`, `улица`, and with titles written out. */
export function streetWords(words: readonly string[]): string[] {
  const written = words.map((word) => TITLES[word] ?? word);
  const telling = written.filter((word) => !KINDS.has(word));
  return telling.length === 0 ? written : telling;
}

/** Words for street in the languages of the two cities and of their visitors, with abbreviations. */
const KINDS = new Set(
  (
    "avenida avda av avenue ave bulevar bvar bv bulv boulevard blvd calle camino cno cmno rambla rbla pasaje pje ruta street st road rd lane " +
    "улица ул проспект просп пр пр-т переулок пер шоссе ш бульвар көшесі көш даңғылы даң ulitsa prospekt prospect koshesi dangyly"
  ).split(" "),
);

const TITLES: Readonly<Record<string, string>> = {
  dr: "doctor",
  dra: "doctora",
  gral: "general",
  gnral: "general",
  ing: "ingeniero",
  cnel: "coronel",
  cap: "capitan",
  pte: "presidente",
  pdte: "presidente",
  prof: "profesor",
  sta: "santa",
  sto: "santo",
  fco: "francisco",
};
