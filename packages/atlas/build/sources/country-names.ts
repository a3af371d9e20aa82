/** Names that fit a map better than the longer ones of CLDR. */
const shorter: Record<string, string> = {
  "HK:en": "Hong Kong",
  "MO:en": "Macao",
  "CD:en": "DR Congo",
  "CG:en": "Congo",
  "MM:en": "Myanmar",
  "PS:en": "Palestine",
  "BA:en": "Bosnia",
  "TT:en": "Trinidad and Tobago",
  "AG:en": "Antigua and Barbuda",
};

/** What a country or territory is called in a language, after Unicode CLDR. */
export function countryName(country2: string, language: string): string | undefined {
  const own = shorter[`${country2}:${language}`];
  if (own !== undefined) return own;
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  return names.of(country2);
}

/** The language most people of a country speak, after CLDR's likely subtags. */
export function likelyLanguage(country2: string): string {
  return new Intl.Locale(`und-${country2}`).maximize().language ?? "en";
}

/** What a country calls itself; its English name where CLDR has none. */
export function localCountryName(country2: string): string | undefined {
  const language = likelyLanguage(country2);
  const script = new Intl.Locale(`und-${country2}`).maximize().script;
  return countryName(country2, `${language}-${script}`) ?? countryName(country2, "en");
}
