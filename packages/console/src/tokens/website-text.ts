/** The websites in a text with commas or blanks between them, each once. */
export function websitesIn(text: string): readonly string[] {
  return [...new Set(text.split(/[,\s]+/).filter((entry) => entry !== ""))];
}

/** The text with one of its websites written in another way. */
export function replaceWebsite(text: string, website: string, by: string): string {
  return websitesIn(text)
    .map((entry) => (entry === website ? by : entry))
    .join(", ");
}
