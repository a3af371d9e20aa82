/** Languages in which tiles carry names of countries, states and seas. */
export const tileLanguages = ["ar", "de", "en", "es", "fr", "hi", "ja", "pt", "ru", "tr", "vi", "zh"];

/** Languages in which the gazetteer knows countries and states. */
export const gazetteerLanguages = [
  ...["ar", "bn", "de", "el", "en", "es", "fa", "fr", "he", "hi", "hu", "id", "it", "ja", "kk"],
  ...["ko", "nl", "pl", "pt", "ru", "sv", "tr", "uk", "ur", "vi", "zh"],
];
