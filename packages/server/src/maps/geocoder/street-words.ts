/** Which word for street stands in a name, the same for all its abbreviations; `null`: none. */
export function streetKind(words: readonly string[]): string | null {
  const found = words.find((word) => KINDS.has(word));
  return found === undefined ? null : (KINDS.get(found) ?? null);
}

/** A name without titles, which most people leave out. */
export function withoutTitles(words: readonly string[]): string[] {
  const bare = words.filter((word) => !TITLE_WORDS.has(word));
  return bare.length === 0 ? [...words] : bare;
}

/** The words of a street's name that tell it from others: without `street`, `avenida`, `улица`, and with titles written out. */
export function streetWords(words: readonly string[]): string[] {
  const written = words.map((word) => TITLES[word] ?? word);
  const telling = written.filter((word) => !KINDS.has(word));
  return telling.length === 0 ? written : telling;
}

/** Words for kinds of street in the languages of the two cities and of their visitors, each with what means the same. */
const KINDS: ReadonlyMap<string, string> = new Map(
  [
    "avenida avda av avenue ave проспект просп пр пр-т prospekt prospect даңғылы даң dangyly",
    "bulevar bvar bv bulv boulevard blvd бульвар",
    "calle street st улица ул ulitsa көшесі көш koshesi",
    "camino cno cmno",
    "rambla rbla",
    "pasaje pje",
    "ruta",
    "road rd",
    "lane",
    "переулок пер",
    "шоссе ш",
  ].flatMap((line) => line.split(" ").map((word, _, [first = word]) => [word, first] as const)),
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

const TITLE_WORDS = new Set(Object.values(TITLES).filter((word) => !["santa", "santo", "francisco"].includes(word)));
