/** Whether a text can be the name of a style or tileset in a URL: letters, digits, `-`, `_` and single dots inside, at most 64. */
export function isResourceId(text: string): boolean {
  return text.length <= LONGEST_ID && ID.test(text);
}

/** The name in URLs of a file: accents off, everything else that a URL would have to escape becomes `-`; `""` when nothing is left. */
export function resourceIdOf(fileName: string): string {
  const ascii = fileName.normalize("NFKD").replaceAll(/\p{Mark}/gu, "");
  const parts = ascii.split(/[^A-Za-z0-9_.-]+|\.{2,}/).filter((part) => part !== "");
  const id = parts.join("-").replace(/^[^A-Za-z0-9]+/, "");
  return id.slice(0, LONGEST_ID).replace(/[^A-Za-z0-9]+$/, "");
}

const LONGEST_ID = 64;
const ID = /^[A-Za-z0-9](?:[A-Za-z0-9_-]|\.(?!\.|$))*$/;
